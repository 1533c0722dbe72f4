using System.Collections.Immutable;

namespace AgentGen.Runs;

/// <summary>Everything that is known of a run: the fold of its journal and nothing else.</summary>
internal sealed record RunState(RunId Run, RunStarted Start)
{
    public long Revision { get; init; }

    public PhaseId? Phase { get; init; } = Start.Phase;

    public ImmutableDictionary<string, CommandState> Commands { get; init; } = ImmutableDictionary.Create<string, CommandState>(StringComparer.Ordinal);

    public ImmutableSortedSet<string> Open { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public ImmutableDictionary<string, ModelRequestState> Requests { get; init; } = ImmutableDictionary.Create<string, ModelRequestState>(StringComparer.Ordinal);

    public ImmutableDictionary<string, CallState> Calls { get; init; } = ImmutableDictionary.Create<string, CallState>(StringComparer.Ordinal);

    public ImmutableDictionary<string, ApprovalState> Approvals { get; init; } = ImmutableDictionary.Create<string, ApprovalState>(StringComparer.Ordinal);

    /// <summary>The verdicts of verifications, by the key of the move.</summary>
    public ImmutableDictionary<string, GateJudged> Verifications { get; init; } = ImmutableDictionary.Create<string, GateJudged>(StringComparer.Ordinal);

    /// <summary>How moves ended: <see cref="PhaseMoved"/> or <see cref="PhaseMoveRefused"/>, by the key of the move.</summary>
    public ImmutableDictionary<string, RunEvent> Moves { get; init; } = ImmutableDictionary.Create<string, RunEvent>(StringComparer.Ordinal);

    public ImmutableDictionary<string, ChildFinished> Children { get; init; } = ImmutableDictionary.Create<string, ChildFinished>(StringComparer.Ordinal);

    /// <summary>The first call whose outcome is unknown.</summary>
    public CallState? Unknown { get; init; }

    public RollbackStarted? Rollback { get; init; }

    public CancelRequested? Stop { get; init; }

    public AttentionNeeded? Attention { get; init; }

    public RunFinished? Finished { get; init; }

    public RunUsage Usage { get; init; } = new(0, 0, 0, 0);

    public PlanState Plan { get; init; } = PlanState.Empty;

    public LoopState Loop { get; init; } = LoopState.Empty;

    public RunStatus Status => Finished?.Status ?? (Attention is null ? RunStatus.Running : RunStatus.NeedsAttention);

    /// <summary>The path of command keys from the root run to a command of this one.</summary>
    public string PathOf(string key) => Start.Parent is { } parent ? $"{parent.KeyPath}/{key}" : key;
}
