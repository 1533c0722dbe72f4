using System.Diagnostics;
using System.Text;

namespace AgentGen.Toolbelt;

/// <summary>Turns a request into what the system starts: on Unix through <c>setsid</c>, which gives the command a session of its own.</summary>
internal static class CommandLine
{
    private static readonly string? SetSid = FirstExisting("/usr/bin/setsid", "/bin/setsid");
    private static readonly string Shell = FirstExisting("/bin/bash", "/usr/bin/bash") ?? "/bin/sh";

    internal static ProcessStartInfo Prepare(CommandRequest request, string folder)
    {
        string[] words = request.ShellText is null ? [.. request.Arguments]
            : OperatingSystem.IsWindows() ? [Environment.GetEnvironmentVariable("ComSpec") ?? "cmd.exe", "/d", "/c", request.ShellText]
            : [Shell, "-c", request.ShellText];
        string[] all = SetSid is null ? words : [SetSid, .. words];
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

    private static string? FirstExisting(params string[] paths) => OperatingSystem.IsWindows() ? null : paths.FirstOrDefault(File.Exists);
}
