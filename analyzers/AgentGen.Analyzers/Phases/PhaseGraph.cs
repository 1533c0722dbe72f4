using AgentGen.Compiler;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Phases;

/// <summary>The phases of an enum and the ways between them. A run begins in the first; a phase without edges is final.</summary>
internal sealed class PhaseGraph
{
    private readonly Dictionary<string, IReadOnlyList<string>> edges;
    private readonly HashSet<string> reached;

    private PhaseGraph(PhaseEnumSpec phases)
    {
        // While somebody types, a name may stand there twice.
        edges = phases.Members.GroupBy(phase => phase.Name, StringComparer.Ordinal).ToDictionary(
            named => named.Key,
            named => (IReadOnlyList<string>)[.. named.SelectMany(phase => phase.Edges).Select(edge => edge.To)],
            StringComparer.Ordinal);
        Start = phases.Members.First().Name;
        reached = ReachedFrom(Start);
    }

    public string Start { get; }

    /// <summary>The final phases that a run can come to.</summary>
    public IReadOnlyList<string> Ends => [.. reached.Where(phase => From(phase).Count == 0).OrderBy(phase => phase, StringComparer.Ordinal)];

    /// <summary>The graph of an enum; <see langword="null"/> where no phase leads anywhere, so that the host alone chooses the phase of a run.</summary>
    public static PhaseGraph? Of(INamedTypeSymbol type)
    {
        PhaseEnumSpec phases = PhaseEnumParser.Parse(type);
        return phases.Members.Any(phase => phase.Edges.Count > 0) ? new PhaseGraph(phases) : null;
    }

    public bool IsReached(string phase) => reached.Contains(phase);

    public bool IsFinal(string phase) => From(phase).Count == 0;

    /// <summary>Whether a way leads from a phase to one of those ends.</summary>
    public bool Leads(string phase, IReadOnlyCollection<string> ends) => ReachedFrom(phase).Overlaps(ends);

    private IReadOnlyList<string> From(string phase) => edges.TryGetValue(phase, out var next) ? next : [];

    private HashSet<string> ReachedFrom(string phase)
    {
        HashSet<string> found = new(StringComparer.Ordinal) { phase };
        Stack<string> open = new([phase]);
        while (open.Count > 0)
        {
            foreach (string next in From(open.Pop()).Where(found.Add))
            {
                open.Push(next);
            }
        }

        return found;
    }
}
