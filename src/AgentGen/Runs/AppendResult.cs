namespace AgentGen.Runs;

/// <summary>How an append ended.</summary>
/// <param name="Kind">How it ended.</param>
/// <param name="Revision">The run's revision after it: that of the last fact appended, or the one that stood in the way.</param>
public readonly record struct AppendResult(AppendResultKind Kind, long Revision);
