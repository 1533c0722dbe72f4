namespace AgentGen;

/// <summary>A command to run in the workspace.</summary>
public sealed record CommandRequest
{
    /// <summary>The program, then its arguments, each passed on as it is: no shell sees them. Exclusive with <see cref="ShellText"/>.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>A command line for the system shell. It must have been classified before. Exclusive with <see cref="Arguments"/>.</summary>
    public string? ShellText { get; init; }

    /// <summary>The working directory inside the workspace; <see langword="null"/> is the workspace's root.</summary>
    public string? WorkingDirectory { get; init; }

    /// <summary>The longest the command may take. <see cref="Timeout.InfiniteTimeSpan"/> leaves it to the caller's token.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>
    /// Is told everything the command writes, as it comes and uncut; by default nobody is. It is called from the reader of either stream, one at a time;
    /// what it throws ends neither the command nor the reading.
    /// </summary>
    public IProgress<CommandOutput>? Progress { get; init; }
}
