namespace AgentGen;

/// <summary>How a command ended.</summary>
/// <param name="ExitCode">The exit code; 124 for a timeout, 126 or 127 for a command that could not be started, 128 + n for signal n.</param>
/// <param name="Output">Standard output, cut in the middle with a note that says so where it was too long.</param>
/// <param name="Error">Standard error, cut likewise.</param>
/// <param name="TimedOut">Whether the command was killed because it took too long.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
public sealed record CommandResult(int ExitCode, string Output, string Error, bool TimedOut, long DurationMs)
{
    /// <summary>
    /// The signal that ended the command, such as <c>SIGKILL</c>, as far as its exit code tells: a shell reports the signal of its last command in the same way.
    /// <see langword="null"/> where there was none, for a timeout, and on Windows.
    /// </summary>
    public string? Signal { get; init; }

    /// <summary>How many characters of standard output were left out of <see cref="Output"/>.</summary>
    public long OutputOmitted { get; init; }

    /// <summary>How many characters of standard error were left out of <see cref="Error"/>.</summary>
    public long ErrorOmitted { get; init; }

    /// <summary>Whether the command ran in a sandbox.</summary>
    public bool Sandboxed { get; init; }
}
