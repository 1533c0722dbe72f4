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
}
