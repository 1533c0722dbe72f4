using AgentGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Walk;

/// <summary>Carries states through the blocks of a graph until they no longer change, then looks at every block once more.</summary>
/// <param name="session">The flow.</param>
/// <param name="graph">The graph.</param>
internal sealed class GraphWalk(FlowSession session, ControlFlowGraph graph)
{
    private readonly FlowState?[] entries = new FlowState?[graph.Blocks.Length];
    private readonly SortedSet<int> pending = [];
    private readonly List<GraphExit> exits = [];

    public IReadOnlyList<GraphExit> Run(FlowState entry)
    {
        (bool isRecording, ControlFlowGraph? outer, FlowState before) = (session.IsRecording, session.Graph, session.State);
        (session.IsRecording, session.Graph) = (false, graph);
        Enter(0, entry);
        while (pending.Count > 0 && session.TakeStep())
        {
            int next = pending.Min;
            pending.Remove(next);
            Walk(graph.Blocks[next], isLast: false);
        }

        session.IsRecording = isRecording;
        foreach (BasicBlock block in graph.Blocks.Where(block => entries[block.Ordinal] is not null))
        {
            Walk(block, isLast: true);
        }

        (session.Graph, session.State) = (outer, before);
        return exits;
    }

    private void Enter(int block, FlowState state)
    {
        FlowState? known = entries[block];
        FlowState joined = known is null ? state : known.Join(state);
        if (!ReferenceEquals(joined, known))
        {
            entries[block] = joined;
            pending.Add(block);
        }
    }

    private void Walk(BasicBlock block, bool isLast)
    {
        session.CancellationToken.ThrowIfCancellationRequested();
        session.State = entries[block.Ordinal]!;
        EnterHandlers(block, isLast);
        foreach (IOperation operation in block.Operations)
        {
            Value value = session.Evaluate(operation);
            if (isLast && operation is IReturnOperation { Kind: OperationKind.YieldReturn, ReturnedValue: not null })
            {
                exits.Add(new GraphExit(session.State, value));
            }
        }

        EnterHandlers(block, isLast);
        Value? result = block.BranchValue is { } branched ? session.Evaluate(branched) : null;
        FlowState after = session.State;
        bool taken = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        Leave(block.ConditionalSuccessor, block, result, isLast, block.BranchValue is null ? after : session.Guards.Assume(block.BranchValue, taken, after));
        Leave(
            block.FallThroughSuccessor, block, result, isLast,
            block.ConditionKind == ControlFlowConditionKind.None
                || block.BranchValue is null ? after : session.Guards.Assume(block.BranchValue, !taken, after));
    }

    private void Leave(ControlFlowBranch? branch, BasicBlock block, Value? result, bool isLast, FlowState state)
    {
        if (branch?.Destination is not { } destination)
        {
            return;
        }

        if (!isLast)
        {
            Enter(destination.Ordinal, state);
        }
        else if (destination.Kind == BasicBlockKind.Exit)
        {
            bool isReturn = branch.Semantics == ControlFlowBranchSemantics.Return && block.BranchValue is not null;
            session.State = state;
            exits.Add(new GraphExit(state, isReturn ? session.Guards.Judge(block.BranchValue!, result!) : null));
        }
    }

    // Anything in a try block may throw: its handlers begin with what is known before and after.
    private void EnterHandlers(BasicBlock block, bool isLast)
    {
        for (ControlFlowRegion? region = isLast ? null
            : block.EnclosingRegion; region is not null and not { Kind: ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region is { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } whole })
            {
                foreach (ControlFlowRegion handler in whole.NestedRegions.Where(nested => nested != region))
                {
                    Enter(handler.FirstBlockOrdinal, session.State);
                }
            }
        }
    }
}
