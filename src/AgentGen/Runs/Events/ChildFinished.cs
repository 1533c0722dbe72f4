using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>A child run ended.</summary>
/// <param name="Key">The command's key.</param>
/// <param name="Child">The child.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Code">One of <see cref="RunCode"/>.</param>
/// <param name="Summary">What happened.</param>
/// <param name="Usage">What it used, counted against the parent.</param>
/// <param name="Result">Its typed result.</param>
public sealed record ChildFinished(
    string Key,
    RunId Child,
    RunStatus Status,
    string Code,
    string Summary,
    RunUsage Usage,
    JsonElement? Result = null) : RunEvent;
