namespace AgentGen;

/// <summary>Names the phases, members of a project's own enum, in which a tool may be called. In any other phase the call is refused.</summary>
/// <typeparam name="TPhase">The phase enum. All tools of one map use the same one.</typeparam>
/// <param name="phases">The phases, at least one.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class PhaseAttribute<TPhase>(params TPhase[] phases) : Attribute
    where TPhase : struct, Enum
{
    /// <summary>The phases in which the tool may be called.</summary>
    public IReadOnlyList<TPhase> Phases { get; } = phases;
}
