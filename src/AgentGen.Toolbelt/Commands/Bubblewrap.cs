namespace AgentGen.Toolbelt;

/// <summary>The arguments with which <c>bwrap</c> runs a command: the file system read-only, the workspace writable, own processes, no sockets of the system, no network.</summary>
internal sealed class Bubblewrap(string program, CommandRunnerOptions options, string workspace)
{
    /// <summary>What stands for the sandbox that the options ask for.</summary>
    /// <param name="options">The options.</param>
    /// <param name="workspace">The workspace's root.</param>
    /// <param name="path">The <c>PATH</c> to look for it in.</param>
    /// <param name="sandbox">The sandbox; null where commands run without one.</param>
    /// <returns>What is missing, or null.</returns>
    internal static string? TryChoose(CommandRunnerOptions options, string workspace, string? path, out Bubblewrap? sandbox)
    {
        string? program = options.Sandbox == CommandSandbox.None || !OperatingSystem.IsLinux() ? null : ProgramPath.Find("bwrap", path);
        sandbox = program is null ? null : new Bubblewrap(program, options, workspace);
        return options.Sandbox == CommandSandbox.Required && sandbox is null
            ? "Commands must run in a sandbox here, and bubblewrap (bwrap) is not installed. Install it, or choose another CommandSandbox."
            : null;
    }

    /// <summary>A program that bubblewrap cannot find ends as one that the shell cannot find does.</summary>
    internal static CommandResult Explain(CommandResult result) =>
        result with { Sandboxed = true, ExitCode = result.ExitCode == 1 && result.Error.StartsWith("bwrap: execvp ", StringComparison.Ordinal) ? 127 : result.ExitCode };

    internal IReadOnlyList<string> Wrap(IReadOnlyList<string> words, string folder)
    {
        List<string> all =
        [
            program, "--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--tmpfs", "/tmp", "--setenv", "TMPDIR", "/tmp",
            "--tmpfs", "/run", "--ro-bind-try", "/run/systemd/resolve", "/run/systemd/resolve", "--bind", workspace, workspace, "--unshare-all", "--new-session",
        ];
        foreach (string writable in options.SandboxWritable)
        {
            all.AddRange(["--bind-try", writable, writable]);
        }

        if (options.SandboxNetwork)
        {
            all.Add("--share-net");
        }

        all.AddRange(["--chdir", folder, "--", .. words]);
        return all;
    }
}
