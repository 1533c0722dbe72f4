using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>The model submitted what the loop was for, and it is valid.</summary>
/// <param name="Key">The key of the call that submitted it.</param>
/// <param name="Value">What was submitted.</param>
public sealed record SubmissionAccepted(string Key, JsonElement Value) : RunEvent;
