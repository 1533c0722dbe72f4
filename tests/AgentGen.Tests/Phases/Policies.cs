using System.Collections.Frozen;

namespace AgentGen.Tests.Phases;

/// <summary>The built-in phases, as the compiler writes them, with given tools.</summary>
internal static class Policies
{
    internal static readonly PhaseId Planning = PhaseId.Of(AgentGen.Phases.Planning);
    internal static readonly PhaseId Building = PhaseId.Of(AgentGen.Phases.Building);
    internal static readonly PhaseId Verification = PhaseId.Of(AgentGen.Phases.Verification);
    internal static readonly PhaseId Delivery = PhaseId.Of(AgentGen.Phases.Delivery);

    internal static PhasePolicy Create(string[]? planning = null, string[]? building = null, string[]? verification = null, string[]? delivery = null) => new(
        Planning,
        [
            Phase(Planning, true, planning ?? ["read", "shell"], new PhaseEdge(Building, false)),
            Phase(Building, false, building ?? ["read", "write", "shell"], new PhaseEdge(Verification, false)),
            Phase(Verification, true, verification ?? ["read", "shell"], new PhaseEdge(Delivery, true), new PhaseEdge(Building, false)),
            Phase(Delivery, false, delivery ?? ["read"]),
        ]);

    internal static PhaseDefinition Phase(PhaseId id, bool readOnly, IEnumerable<string> tools, params PhaseEdge[] edges) =>
        new() { Id = id, IsReadOnly = readOnly, Tools = tools.ToFrozenSet(StringComparer.Ordinal), Edges = edges };
}
