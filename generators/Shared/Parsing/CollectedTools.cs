using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>What is wrong only once all tools of a compilation are known.</summary>
internal static class CollectedTools
{
    /// <summary>Finds the tools that cannot stay: duplicate names, and phases of different enums.</summary>
    /// <param name="tools">Every tool that parsed.</param>
    /// <param name="foreign">The tools of referenced assemblies.</param>
    /// <returns>The names of duplicates in lower case, and the phase enums where there is more than one.</returns>
    internal static CollectionProblems FindProblems(IEnumerable<ToolSpec> tools, IReadOnlyCollection<ForeignTool> foreign)
    {
        ToolSpec[] all = tools.ToArray();
        HashSet<string> taken = new(foreign.Select(static tool => tool.Name), StringComparer.OrdinalIgnoreCase);
        string[] duplicates = all
            .GroupBy(static tool => tool.Name, StringComparer.OrdinalIgnoreCase)
            .Where(group => taken.Contains(group.Key) || group.Skip(1).Any())
            .Select(static group => group.Key.ToLowerInvariant())
            .OrderBy(static name => name, StringComparer.Ordinal)
            .ToArray();
        string[] enums = all
            .Select(static tool => tool.PhaseEnum?.Name)
            .OfType<string>()
            .Distinct()
            .OrderBy(static name => name, StringComparer.Ordinal)
            .ToArray();
        return new CollectionProblems(duplicates.ToEquatable(), (enums.Length > 1 ? enums : []).ToEquatable());
    }

    /// <summary>The errors of every tool that cannot stay.</summary>
    /// <param name="tools">Every tool that parsed, with the place of its name.</param>
    /// <param name="foreign">The tools of referenced assemblies.</param>
    /// <returns>The errors; a tool without one stays.</returns>
    internal static IEnumerable<Diagnostic> Check(IReadOnlyCollection<(ToolSpec Spec, Location Location)> tools, IReadOnlyCollection<ForeignTool> foreign)
    {
        CollectionProblems problems = FindProblems(tools.Select(static tool => tool.Spec), foreign);
        foreach ((ToolSpec spec, Location location) in tools)
        {
            if (problems.HasDuplicate(spec))
            {
                ToolSpec[] others = tools.Select(static tool => tool.Spec).Where(other => !ReferenceEquals(other, spec) && HasName(other.Name, spec)).ToArray();
                IEnumerable<string> names = others.Select(static other => other.Origin).OrderBy(static origin => origin, StringComparer.Ordinal)
                    .Concat(foreign.Where(other => HasName(other.Name, spec)).Select(static other => $"a tool of the assembly {other.Assembly}"));
                yield return Diagnostic.Create(DeclarationDiagnostics.DuplicateName, location, spec.Name, string.Join(", ", names), Remedy(spec, others));
            }

            if (problems.HasMixedPhases(spec))
            {
                string other = problems.PhaseEnums.First(name => name != spec.PhaseEnum!.Name);
                yield return Diagnostic.Create(DeclarationDiagnostics.MixedPhases, location, spec.Name, spec.PhaseEnum!.Name, other);
            }
        }
    }

    private static bool HasName(string name, ToolSpec spec) => string.Equals(name, spec.Name, StringComparison.OrdinalIgnoreCase);

    private static string Remedy(ToolSpec spec, ToolSpec[] others) =>
        spec.IsOfNamedType || others.Any(static other => other.IsOfNamedType) ? " with the Prefix of an [assembly: ToolType]"
        : others.Any(other => other.Origin == spec.Origin) ? " with [Tool(\"…\")], since overloads share the one that is made of the method's"
        : " with [Tool(\"…\")]";
}
