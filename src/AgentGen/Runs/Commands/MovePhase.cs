using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>Lead the run into another phase.</summary>
/// <param name="Arguments">The arguments of <c>advance_phase</c>, as the model or the plan gave them.</param>
public sealed record MovePhase(JsonElement Arguments) : RunCommand;
