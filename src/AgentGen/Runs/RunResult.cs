using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>How the hosting of a run ended.</summary>
public sealed record RunResult
{
    /// <summary>The run.</summary>
    public required RunId Run { get; init; }

    /// <summary>
    /// Where the run stands. <see cref="RunStatus.Running"/> when the engine stopped hosting it: it can be resumed.
    /// <see cref="RunStatus.NeedsAttention"/> also when the store failed while it ran.
    /// </summary>
    public required RunStatus Status { get; init; }

    /// <summary>Why: one of <see cref="RunCode"/>.</summary>
    public required string Code { get; init; }

    /// <summary>What happened, in a sentence or two.</summary>
    public required string Summary { get; init; }

    /// <summary>The typed result, if the program gives one: a tool loop's answer as <c>{"text": …}</c>, or what was submitted to it.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>What the run used, its children included.</summary>
    public required RunUsage Usage { get; init; }

    /// <summary>The last revision that the engine knows of the run's journal.</summary>
    public required long Revision { get; init; }

    /// <summary>Whether the run finished with evidence of success.</summary>
    public bool IsSuccess => Status == RunStatus.Succeeded;
}
