using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>A tool call in a report.</summary>
public sealed record ReportedCall
{
    /// <summary>The run that made it.</summary>
    public required RunId Run { get; init; }

    /// <summary>The path of command keys from the root run to the call.</summary>
    public required string Path { get; init; }

    /// <summary>The tool.</summary>
    public required string Tool { get; init; }

    /// <summary>The arguments.</summary>
    public required JsonElement Arguments { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it was over; <see langword="null"/> while it is not.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How it ended; <see langword="null"/> while it has not.</summary>
    public CallOutcome? Outcome { get; init; }

    /// <summary>Why it did not succeed, as a model reads it.</summary>
    public ToolError? Error { get; init; }

    /// <summary>The exception behind the error, if there was one.</summary>
    public ThrownException? Cause { get; init; }

    /// <summary>What it may have done; <see langword="null"/> where it was never made.</summary>
    public Effect? Effect { get; init; }

    /// <summary>How often it was made. More than once only after a crash.</summary>
    public int Invocations { get; init; }

    /// <summary>What it returned; large results with their middle left out.</summary>
    public string? Result { get; init; }

    /// <summary>The verdicts of its gates, in order.</summary>
    public IReadOnlyList<GateJudged> Gates { get; init; } = [];

    /// <summary>How its undo ended, if it was taken back.</summary>
    public UndoOutcome? Undo { get; init; }

    /// <summary>What its undo threw, if it did.</summary>
    public ThrownException? UndoCause { get; init; }

    /// <summary>The request for approval, if it needed one.</summary>
    public string? ApprovalId { get; init; }

    /// <summary>Whether it had an effect that still stands.</summary>
    public bool LeftEffect { get; init; }
}
