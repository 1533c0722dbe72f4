namespace AgentGen.Compiler;

/// <summary>A phase enum.</summary>
/// <param name="Name">Its full name as the runtime knows it.</param>
/// <param name="Members">Its phases, in the order of their declaration; the first is the start.</param>
internal sealed record PhaseEnumSpec(string Name, ImmutableEquatableArray<PhaseMemberSpec> Members);

/// <summary>A phase.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="IsReadOnly">Whether it is marked read-only.</param>
/// <param name="Edges">The phases that may follow.</param>
internal sealed record PhaseMemberSpec(string Name, bool IsReadOnly, ImmutableEquatableArray<PhaseEdgeSpec> Edges);

/// <summary>A way to another phase.</summary>
/// <param name="To">The member's name.</param>
/// <param name="Verify">Whether verification must pass before.</param>
internal sealed record PhaseEdgeSpec(string To, bool Verify);
