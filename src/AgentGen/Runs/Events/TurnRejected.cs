namespace AgentGen.Runs;

/// <summary>A turn's answer was read and is no use; the model is told why.</summary>
/// <param name="Turn">The turn, from 1.</param>
/// <param name="Code">One of <see cref="RunCode"/>.</param>
/// <param name="Message">What the model is told.</param>
public sealed record TurnRejected(int Turn, string Code, string Message) : RunEvent;
