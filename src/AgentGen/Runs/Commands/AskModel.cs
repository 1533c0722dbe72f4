namespace AgentGen.Runs;

/// <summary>Ask the model for the next turn of a conversation.</summary>
/// <param name="Purpose">What for: one of <see cref="ModelPurpose"/>, or what the host named.</param>
/// <param name="Turn">The turn, from 1.</param>
/// <param name="Tools">The names of the tools that the model is offered.</param>
public sealed record AskModel(string Purpose, int Turn, IReadOnlyList<string> Tools) : RunCommand;
