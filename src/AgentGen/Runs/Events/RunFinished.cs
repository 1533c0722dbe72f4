using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>The run ended. Nothing follows.</summary>
/// <param name="Status">How.</param>
/// <param name="Code">One of <see cref="RunCode"/>.</param>
/// <param name="Summary">What happened, in a sentence or two.</param>
/// <param name="Result">The typed result, if the program gives one.</param>
public sealed record RunFinished(RunStatus Status, string Code, string Summary, JsonElement? Result = null) : RunEvent;
