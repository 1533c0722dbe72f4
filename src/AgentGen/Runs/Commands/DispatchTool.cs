using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>Call a tool, by the whole effect protocol.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Arguments">The arguments, a JSON object.</param>
/// <param name="Scope">What retries of the same call share: with the arguments it makes the idempotency key.</param>
/// <param name="Gate">A gate beside the tool's own.</param>
/// <param name="Step">The step of the plan that the call belongs to.</param>
public sealed record DispatchTool(
    string Tool,
    JsonElement Arguments,
    string Scope,
    string? Gate = null,
    string? Step = null) : RunCommand;
