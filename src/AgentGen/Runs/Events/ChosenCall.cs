using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>One tool call that a model chose.</summary>
/// <param name="CallId">The model's id of the call.</param>
/// <param name="Tool">The name it called.</param>
/// <param name="Arguments">The arguments, a JSON object.</param>
/// <param name="Malformed">Why the arguments could not be read, if they could not.</param>
public sealed record ChosenCall(string CallId, string Tool, JsonElement Arguments, string? Malformed = null);
