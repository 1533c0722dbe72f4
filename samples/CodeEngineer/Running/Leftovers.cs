using System.ComponentModel;
using System.Diagnostics;

namespace CodeEngineer.Running;

/// <summary>
/// Commands that outlived this program when it was killed. They would still write into the workspace while the same commands run again, so they are ended
/// before a run goes on. They are known by a mark in their environment, which the command runner hands down.
/// </summary>
internal static class Leftovers
{
    private const string Mark = "AGENTGEN_JOB";

    /// <summary>Marks every command that this process will start.</summary>
    public static void MarkCommands(string run) =>
        Environment.SetEnvironmentVariable(Mark, Environment.GetEnvironmentVariable(Mark) is { Length: > 0 } outer ? $"{outer},{run}" : run);

    /// <summary>Ends what earlier processes started for the run. Needs <c>/proc</c>; elsewhere it does nothing.</summary>
    public static void End(string run)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), out int id) && id != Environment.ProcessId && IsMarked(folder, run))
            {
                End(id);
            }
        }
    }

    private static bool IsMarked(string folder, string run)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "environ")).Split('\0')
                .Any(variable => variable.StartsWith($"{Mark}=", StringComparison.Ordinal) && variable[(Mark.Length + 1)..].Split(',').Contains(run));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It has just ended, or is not ours.
            return false;
        }
    }

    private static void End(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            process.Kill();
            process.WaitForExit();
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It ended by itself.
        }
    }
}
