namespace AgentGen.Toolbelt;

/// <summary>The names of the signals that end processes.</summary>
internal static class Signals
{
    // POSIX numbers the first of these alike on every system; the others are Linux's, and go by number elsewhere.
    private static readonly string?[] Names =
    [
        null, "SIGHUP", "SIGINT", "SIGQUIT", "SIGILL", "SIGTRAP", "SIGABRT", "SIGBUS", "SIGFPE", "SIGKILL", "SIGUSR1", "SIGSEGV", "SIGUSR2", "SIGPIPE", "SIGALRM", "SIGTERM",
    ];

    /// <summary>The name of the signal that an exit code stands for (128 and its number), or null.</summary>
    internal static string? Of(int exitCode)
    {
        int number = exitCode - 128;
        return OperatingSystem.IsWindows() || number is < 1 or > 64 ? null
            : number < Names.Length && (OperatingSystem.IsLinux() || number is 1 or 2 or 3 or 6 or 9 or 14 or 15) ? Names[number]
            : $"signal {number}";
    }
}
