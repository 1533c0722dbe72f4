namespace AgentGen.Cli;

/// <summary>Every exit code of the tool. Those of failures are the numbers of the BSD convention (sysexits).</summary>
internal static class ExitCode
{
    /// <summary>Done. For <c>shell check</c>: the command is read-only.</summary>
    public const int Success = 0;

    /// <summary><c>shell check</c>: the command is mutating.</summary>
    public const int Mutating = 1;

    /// <summary><c>shell check</c>: the command is dangerous.</summary>
    public const int Dangerous = 2;

    /// <summary><c>schema --check</c>: a tool no longer accepts what it accepted when the baseline was written.</summary>
    public const int Breaking = 1;

    /// <summary>The command line of the tool itself is wrong.</summary>
    public const int Usage = 64;

    /// <summary>What was read is not what it should be: a malformed line, a corrupt journal, a file that is no assembly.</summary>
    public const int BadInput = 65;

    /// <summary>What was named is not there: a journal, a run, a project.</summary>
    public const int NotFound = 66;

    /// <summary>What was named cannot be used now: a locked or unreadable store, a project that does not build.</summary>
    public const int Unavailable = 69;

    /// <summary>A bug in the tool.</summary>
    public const int Bug = 70;

    /// <summary>Stopped by Ctrl+C.</summary>
    public const int Cancelled = 130;

    /// <summary>Whoever read the output went away (128 + SIGPIPE).</summary>
    public const int BrokenPipe = 141;
}
