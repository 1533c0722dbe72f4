using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>What a run did, from its journal alone: every step, attempt, gate, refusal, approval and undo.</summary>
public sealed record RunReport
{
    /// <summary>The run.</summary>
    public required RunId Run { get; init; }

    /// <summary>What it was asked to do.</summary>
    public required RunInput Input { get; init; }

    /// <summary>Where it stands.</summary>
    public required RunStatus Status { get; init; }

    /// <summary>Why: one of <see cref="RunCode"/>; <see langword="null"/> while it runs.</summary>
    public string? Code { get; init; }

    /// <summary>What happened, in a sentence or two; <see langword="null"/> while it runs.</summary>
    public string? Summary { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the last fact was recorded.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>How many facts its journal holds.</summary>
    public required long Revision { get; init; }

    /// <summary>The phase that it is in, if it has phases.</summary>
    public PhaseId? Phase { get; init; }

    /// <summary>What it used, its finished children included.</summary>
    public required RunUsage Usage { get; init; }

    /// <summary>The plan's summary, if there is a plan.</summary>
    public string? Plan { get; init; }

    /// <summary>The steps of the plan, in its order.</summary>
    public IReadOnlyList<ReportedStep> Steps { get; init; } = [];

    /// <summary>Every tool call, its children's included, in the order in which they were asked for.</summary>
    public IReadOnlyList<ReportedCall> Calls { get; init; } = [];

    /// <summary>The moves from phase to phase, in order.</summary>
    public IReadOnlyList<ReportedMove> Moves { get; init; } = [];

    /// <summary>The requests for approval, its children's included.</summary>
    public IReadOnlyList<ReportedApproval> Approvals { get; init; } = [];

    /// <summary>The child runs, in the order in which they were spawned.</summary>
    public IReadOnlyList<RunReport> Children { get; init; } = [];

    /// <summary>The calls that were refused.</summary>
    public IEnumerable<ReportedCall> Refusals() => Calls.Where(static call => call.Outcome == CallOutcome.Refused);

    /// <summary>The calls of an unsuccessful run whose effects still stand.</summary>
    public IEnumerable<ReportedCall> Residue() => Status is RunStatus.Succeeded or RunStatus.Running ? [] : Calls.Where(static call => call.LeftEffect);

    /// <summary>Reads a report from a journal.</summary>
    /// <param name="store">The store.</param>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The report, or <see langword="null"/> where the store holds no such run.</returns>
    /// <exception cref="RunStoreException">The store cannot be read, or the journal is not what it should be.</exception>
    public static Task<RunReport?> ReadAsync(IRunStore store, RunId run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        return RunReporter.ReadAsync(store, run, cancellationToken);
    }

    /// <summary>The report as JSON, for machines.</summary>
    /// <returns>An object; property names in snake_case.</returns>
    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, RunJsonContext.Default.RunReport);
}
