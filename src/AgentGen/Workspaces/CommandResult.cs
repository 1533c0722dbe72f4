namespace AgentGen;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">The exit code; 124 for a timeout, 126 or 127 for a command that could not be started, 128 + n for signal n.</param>
/// <param name="Output">Standard output, cut in the middle with a note that says so where it was too long.</param>
/// <param name="Error">Standard error, cut likewise.</param>
/// <param name="TimedOut">Whether the command was killed because it took too long.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
public sealed record CommandResult(int ExitCode, string Output, string Error, bool TimedOut, long DurationMs);
