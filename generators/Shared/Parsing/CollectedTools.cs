using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>What is wrong only once all tools of a compilation are known.</summary>
internal static class CollectedTools
{
    /// <summary>Finds the tools that cannot stay: duplicate names, and phases of different enums.</summary>
    /// <param name="tools">Every tool that parsed.</param>
    /// <returns>The names of duplicates in lower case, and the phase enums where there is more than one.</returns>
    internal static CollectionProblems FindProblems(IEnumerable<ToolSpec> tools)
    {
        ToolSpec[] all = tools.ToArray();
        string[] duplicates = all
            .GroupBy(static tool => tool.Name, StringComparer.OrdinalIgnoreCase)
            .Where(static group => group.Count() > 1)
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
    /// <returns>The errors; a tool without one stays.</returns>
    internal static IEnumerable<Diagnostic> Check(IReadOnlyCollection<(ToolSpec Spec, Location Location)> tools)
    {
        CollectionProblems problems = FindProblems(tools.Select(static tool => tool.Spec));
        foreach ((ToolSpec spec, Location location) in tools)
        {
            if (problems.HasDuplicate(spec))
            {
                IEnumerable<string> others = tools
                    .Where(other => other.Location != location && string.Equals(other.Spec.Name, spec.Name, StringComparison.OrdinalIgnoreCase))
                    .Select(static other => other.Spec.Origin)
                    .OrderBy(static origin => origin, StringComparer.Ordinal);
                yield return Diagnostic.Create(DeclarationDiagnostics.DuplicateName, location, spec.Name, string.Join(", ", others));
            }

            if (problems.HasMixedPhases(spec))
            {
                string other = problems.PhaseEnums.First(name => name != spec.PhaseEnum!.Name);
                yield return Diagnostic.Create(DeclarationDiagnostics.MixedPhases, location, spec.Name, spec.PhaseEnum!.Name, other);
            }
        }
    }
}
