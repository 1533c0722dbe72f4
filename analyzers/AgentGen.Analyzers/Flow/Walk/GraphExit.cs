using AgentGen.Analyzers.Flow.Values;

namespace AgentGen.Analyzers.Flow.Walk;

/// <summary>One way out of a graph.</summary>
/// <param name="state">What is known there.</param>
/// <param name="result">What is returned there.</param>
internal sealed class GraphExit(FlowState state, Value? result)
{
    public FlowState State { get; } = state;

    public Value? Result { get; } = result;
}
