using AgentGen.Analyzers.Flow.Calls;
using AgentGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace AgentGen.Analyzers.Flow.Walk;

/// <summary>The flow through one method: where it stands, and what it has found out.</summary>
internal sealed class FlowSession
{
    private const int MostSteps = 60_000;
    private const int MostStepsOfCallee = 15_000;

    private int steps;

    public FlowSession(FlowContext context, int depth, CancellationToken cancellationToken)
    {
        Context = context;
        Depth = depth;
        steps = depth == ModelInputAnalyzer.Depth ? MostSteps : MostStepsOfCallee;
        CancellationToken = cancellationToken;
        Places = new Places(this);
        Expressions = new Expressions(this);
        Guards = new Guards(this);
        Functions = new Functions(this);
        CallEvaluator = new CallEvaluator(this);
    }

    public FlowContext Context { get; }

    /// <summary>How many calls deep bodies are still followed.</summary>
    public int Depth { get; }

    public CancellationToken CancellationToken { get; }

    public Places Places { get; }

    public Expressions Expressions { get; }

    public Guards Guards { get; }

    public Functions Functions { get; }

    public CallEvaluator CallEvaluator { get; }

    public FlowState State { get; set; } = FlowState.Empty;

    /// <summary>The graph that is walked.</summary>
    public ControlFlowGraph? Graph { get; set; }

    /// <summary>Whether the states have come to rest, so that what is seen is what is.</summary>
    public bool IsRecording { get; set; }

    /// <summary>Whether the flow only finds out what tools leave in fields.</summary>
    public bool IsReadingFields { get; set; }

    /// <summary>The value of every expression, by its syntax.</summary>
    public Dictionary<SyntaxNode, Value> Facts { get; } = [];

    /// <summary>The sinks that arguments reach inside the methods they are handed to.</summary>
    public List<DistantHit> DistantHits { get; } = [];

    /// <summary>Whether the method was too large to be followed: nothing is known of it then.</summary>
    public bool IsExhausted => steps <= 0;

    /// <summary>What sources have been checked for in loops, for each of what they hold.</summary>
    public Dictionary<Source, Checks> CheckedInLoops { get; } = [];

    public bool TakeStep() => --steps > 0;

    public Value Evaluate(IOperation operation) => Expressions.Evaluate(operation);

    /// <summary>Notes a check that holds when a loop has come to its end, whatever the ways into the end say.</summary>
    public void CheckForGood(Source source, Checks checks) =>
        CheckedInLoops[source] = checks | (CheckedInLoops.TryGetValue(source, out Checks known) ? known : Checks.None);

    /// <summary>The value as it stands now.</summary>
    public Value Refresh(Value value)
    {
        value = State.Refresh(value);
        return CheckedInLoops.Count == 0 ? value : value.Refresh(CheckedInLoops, leftOut: Checks.None);
    }

    /// <summary>What is known of an expression wherever it stood; clean where it was never reached.</summary>
    public Value FactOf(IOperation operation) => Facts.TryGetValue(operation.Syntax, out Value? value) ? value : Value.Clean;

    public void Record(IOperation operation, Value value)
    {
        if (IsRecording)
        {
            Facts[operation.Syntax] = Facts.TryGetValue(operation.Syntax, out Value? known) ? known.Join(value) : value;
        }
    }
}
