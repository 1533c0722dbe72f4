using AgentGen.Compiler;

namespace AgentGen.Generators;

/// <summary>What the file of the map is made of. Descriptions, parameters and schemas are not part of it, so that an edit of theirs leaves the file alone.</summary>
internal sealed record MapSpec(ImmutableEquatableArray<MapEntry> Tools, PhaseEnumSpec? Phases, bool IsGuarded, ImmutableEquatableArray<GateSpec> CustomGates)
{
    internal static MapSpec From(IEnumerable<ToolSpec> tools)
    {
        ToolSpec[] sorted = tools.OrderBy(static tool => tool.Name, StringComparer.Ordinal).ToArray();
        return new MapSpec(
            sorted.Select(static tool => new MapEntry(
                tool.Name, ToolEmitter.ClassName(tool), tool.Phases, tool.Capture is not null, tool.EffectFrom is not null, tool.Feature)).ToEquatable(),
            sorted.Select(static tool => tool.PhaseEnum).FirstOrDefault(static phases => phases is not null),
            sorted.Any(ToolEmitter.IsGuarded),
            sorted.SelectMany(static tool => tool.Gates).Where(static gate => gate.CustomType is not null)
                .GroupBy(static gate => gate.Name, StringComparer.Ordinal).Select(static group => group.First() with { Argument = null })
                .OrderBy(static gate => gate.Name, StringComparer.Ordinal).ToEquatable());
    }

    /// <summary>The names in PascalCase that several tools share, and those that another tool's record has.</summary>
    internal static ImmutableEquatableArray<string> FindAmbiguousNames(IEnumerable<ToolSpec> tools)
    {
        string[] names = tools.Select(static tool => ToolNames.ToPascalCase(tool.Name)).ToArray();
        HashSet<string> records = new(names.Select(static name => name + "Call"), StringComparer.Ordinal);
        return names.GroupBy(static name => name, StringComparer.Ordinal)
            .Where(group => group.Count() > 1 || records.Contains(group.Key))
            .Select(static group => group.Key)
            .OrderBy(static name => name, StringComparer.Ordinal)
            .ToEquatable();
    }

    internal int IndexOf(MapEntry tool)
    {
        for (int i = 0; i < Tools.Count; i++)
        {
            if (ReferenceEquals(Tools[i], tool))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>A tool in the map.</summary>
internal sealed record MapEntry(string Name, string ClassName, ImmutableEquatableArray<string> Phases, bool IsCompensable, bool DecidesEffect, string? Feature);
