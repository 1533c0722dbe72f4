namespace AgentGen.Runs;

/// <summary>The run stopped at something that only a person can decide.</summary>
/// <param name="Code">One of <see cref="RunCode"/>.</param>
/// <param name="Message">What happened and what to do.</param>
/// <param name="Command">The key of the command that it is about, if there is one.</param>
public sealed record AttentionNeeded(string Code, string Message, string? Command = null) : RunEvent;
