using System.Diagnostics;
using System.Text;

namespace AgentGen.Toolbelt;

/// <summary>Turns a request into what the system starts: on Unix through <c>setsid</c>, which gives the command a session of its own.</summary>
internal static class CommandLine
{
    private static readonly string? SetSid = FirstExisting("/usr/bin/setsid", "/bin/setsid");
    private static readonly string Shell = FirstExisting("/bin/bash", "/usr/bin/bash") ?? "/bin/sh";

    internal static ProcessStartInfo Prepare(CommandRequest request, string folder, Bubblewrap? sandbox)
    {
        string[] words = request.ShellText is null ? [FullPath(request.Arguments[0], folder), .. request.Arguments.Skip(1)]
            : OperatingSystem.IsWindows() ? [Environment.GetEnvironmentVariable("ComSpec") ?? "cmd.exe", "/d", "/c", request.ShellText]
            : [Shell, "-c", request.ShellText];
        IReadOnlyList<string> enclosed = sandbox is null ? words : sandbox.Wrap(words, folder);
        string[] all = SetSid is null ? [.. enclosed] : [SetSid, .. enclosed];
        return new ProcessStartInfo(all[0], all[1..])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
    }

    // A path is meant from the folder that the command runs in, not from the host's.
    private static string FullPath(string program, string folder) =>
        program.Contains('/', StringComparison.Ordinal) ? Path.Combine(folder, program) : program;

    private static string? FirstExisting(params string[] paths) => OperatingSystem.IsWindows() ? null : paths.FirstOrDefault(File.Exists);
}
