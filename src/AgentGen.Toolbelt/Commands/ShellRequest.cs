using AgentGen.Shell;

namespace AgentGen.Toolbelt;

/// <summary>Decides whether a command line needs a shell.</summary>
internal static class ShellRequest
{
    /// <summary>A request that starts the program directly where the text is one simple command, and else hands the text to the shell.</summary>
    internal static CommandRequest Of(string command) =>
        ShellCommandLine.TryGetArguments(command, out IReadOnlyList<string> words) && IsProgram(words[0])
            ? new CommandRequest { Arguments = words }
            : new CommandRequest { ShellText = command };

    // What only a shell can do (cd, export, ulimit) has no program of its own; what nobody can do, the shell says best.
    private static bool IsProgram(string name) => !OperatingSystem.IsWindows() && (name.Contains('/', StringComparison.Ordinal) || ProgramPath.Find(name) is not null);
}
