using System.ComponentModel;
using System.Diagnostics;

namespace AgentGen.Toolbelt;

/// <summary>Kills everything that a command started.</summary>
internal static class ProcessTree
{
    // A process that keeps forking loses: each round kills all that there are before the next look. The bound only ends a hopeless case.
    private const int MostRounds = 100;

    /// <summary>Kills the command if it still runs, and every process of its job; returns when none is left.</summary>
    internal static void Kill(Process command, string job)
    {
        if (!OperatingSystem.IsLinux())
        {
            KillDescendants(command);
            return;
        }

        for (int round = 0; round < MostRounds; round++)
        {
            IReadOnlyList<ProcessEntry> members = ProcessTable.FindJob(command.Id, job);
            if (members.Count == 0)
            {
                return;
            }

            // All are told before one is waited for, so that none has the time to start another.
            List<ProcessHandle> killed = [.. members.Select(ProcessHandle.TryOpen).OfType<ProcessHandle>()];
            killed.ForEach(static process => process.Kill());
            foreach (ProcessHandle process in killed)
            {
                using (process)
                {
                    process.WaitForExit();
                }
            }
        }
    }

    private static void KillDescendants(Process command)
    {
        try
        {
            command.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself.
        }
    }
}
