namespace AgentGen;

/// <summary>Names the built-in phases in which a tool may be called. In any other phase the call is refused.</summary>
/// <param name="phases">The phases, at least one.</param>
/// <remarks>
/// In a map where no tool has a phase, phases are not filtered. Where one tool has, a tool without is in no phase.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class PhaseAttribute(params Phases[] phases) : Attribute
{
    /// <summary>The phases in which the tool may be called.</summary>
    public IReadOnlyList<Phases> Phases { get; } = phases;
}
