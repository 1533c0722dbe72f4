using System.Collections.Immutable;

namespace AgentGen.Runs;

/// <summary>A tool call: how far the effect protocol came.</summary>
internal sealed record CallState(string Key, DispatchTool Command)
{
    public string? ApprovalId { get; init; }

    public CallIntended? Intent { get; init; }

    /// <summary>What followed the last intent: <see cref="CallCompleted"/>, <see cref="CallFailed"/>, <see cref="CallUnknown"/>, or nothing yet.</summary>
    public RunEvent? Outcome { get; init; }

    public ImmutableList<GateJudged> Gates { get; init; } = [];

    public UndoIntended? UndoIntent { get; init; }

    public UndoDone? Undo { get; init; }

    public CallClosed? Closed { get; init; }

    /// <summary>The revision of <see cref="CallCompleted"/>: compensation goes through calls in the reverse order of this.</summary>
    public long CompletedAt { get; init; }

    /// <summary>Whether an invocation was begun whose end is not in the journal.</summary>
    public bool HasOpenIntent => Intent is not null && Outcome is null;

    /// <summary>Whether the call is over, with an effect that still stands.</summary>
    public bool LeftEffect =>
        Closed is not null && Intent is { Effect: not Effect.ReadOnly } && Outcome is not null
        && !(Closed.Outcome == CallOutcome.Failed && Intent.Effect == Effect.Idempotent && Outcome is CallFailed)
        && Undo?.Outcome.Kind is not (UndoOutcomeKind.Restored or UndoOutcomeKind.NothingToDo);
}
