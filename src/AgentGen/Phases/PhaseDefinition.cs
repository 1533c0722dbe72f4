using System.Collections.Frozen;

namespace AgentGen;

/// <summary>One phase: what may be called in it and where it leads.</summary>
public sealed class PhaseDefinition
{
    /// <summary>The phase.</summary>
    public required PhaseId Id { get; init; }

    /// <summary>Whether only calls without an effect are allowed.</summary>
    public required bool IsReadOnly { get; init; }

    /// <summary>The phases that may follow. Empty for a final phase.</summary>
    public required IReadOnlyList<PhaseEdge> Edges { get; init; }

    /// <summary>The names of the tools that may be called.</summary>
    public required FrozenSet<string> Tools { get; init; }
}
