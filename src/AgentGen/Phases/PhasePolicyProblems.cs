namespace AgentGen;

/// <summary>
/// What must hold of a policy before it is one: the start is declared, every edge leads to a declared phase, names are unique, phases are of one enum,
/// and some phase lists some tool.
/// </summary>
internal static class PhasePolicyProblems
{
    internal static IReadOnlyList<string> Find(PhaseId start, IReadOnlyList<PhaseDefinition> phases)
    {
        HashSet<PhaseId> declared = [.. phases.Select(static phase => phase.Id)];
        List<string> problems = [];

        if (!declared.Contains(start))
        {
            problems.Add($"The start phase '{start}' is not declared: add it to the phases, or start in one of {Names(declared)}.");
        }

        problems.AddRange(phases
            .GroupBy(static phase => phase.Id.Member, StringComparer.OrdinalIgnoreCase)
            .Where(static group => group.Count() > 1)
            .Select(static group => $"Phase '{group.Key}' is declared {group.Count()} times (upper and lower case do not count): declare each phase once."));
        problems.AddRange(phases
            .Where(phase => phase.Id.Enum != start.Enum)
            .Select(phase => $"Phase '{phase.Id}' belongs to {phase.Id.Enum}, the start phase to {start.Enum}: use one phase enum for all tools of a map."));
        problems.AddRange(
            from phase in phases
            from edge in phase.Edges
            where !declared.Contains(edge.To)
            select $"Phase '{phase.Id}' leads to '{edge.To}', which is not declared: declare it, or remove the edge.");
        problems.AddRange(
            from phase in phases
            from twice in phase.Edges.GroupBy(static edge => edge.To)
            where twice.Count() > 1
            select $"Phase '{phase.Id}' leads to '{twice.Key}' {twice.Count()} times: keep one edge.");

        if (phases.All(static phase => phase.Tools.Count == 0))
        {
            problems.Add($"No tool may be called in any phase ({Names(declared)} are all empty): mark the tools with [Phase], or use no phases at all.");
        }

        return problems;
    }

    internal static string? FindDifference(PhasePolicy one, PhasePolicy other)
    {
        if (one.Start != other.Start)
        {
            return $"one starts in {one.Start.Enum}.{one.Start}, the other in {other.Start.Enum}.{other.Start}.";
        }

        PhaseId[] missing = [.. one.Phases.Select(static phase => phase.Id).Except(other.Phases.Select(static phase => phase.Id)),
            .. other.Phases.Select(static phase => phase.Id).Except(one.Phases.Select(static phase => phase.Id))];
        if (missing.Length > 0)
        {
            return $"only one of them declares '{missing[0]}'.";
        }

        foreach (PhaseDefinition phase in one.Phases)
        {
            other.TryGet(phase.Id, out PhaseDefinition? twin);
            if (phase.IsReadOnly != twin!.IsReadOnly)
            {
                return $"only one of them marks '{phase.Id}' read-only.";
            }

            if (!phase.Edges.ToHashSet().SetEquals(twin.Edges))
            {
                return $"the edges out of '{phase.Id}' differ.";
            }
        }

        return null;
    }

    private static string Names(IEnumerable<PhaseId> phases) => string.Join(", ", phases.Select(static phase => $"'{phase}'"));
}
