namespace AgentGen.Shell.Analysis;

/// <summary>Reports what reading or writing a path means.</summary>
internal static class PathJudge
{
    internal static void Read(Findings findings, Argument path)
    {
        PathKind kind = ShellPaths.Of(path.Text);
        if (kind is PathKind.Network)
        {
            findings.Add(ShellRisk.Dangerous, ShellReasonCodes.NetworkShell, "Connects the command to a remote machine.", path.Start, path.Length);
        }
        else if (kind is PathKind.Device && RawDevices.Holds(ShellPaths.Normalize(path.Text)))
        {
            findings.Add(ShellRisk.Dangerous, ShellReasonCodes.ReadsCredentials, "Reads a raw disk, past the permissions of the files on it.", path.Start, path.Length);
        }
        else if (kind is PathKind.RunStore)
        {
            findings.Add(ShellRisk.Dangerous, ShellReasonCodes.DecidesForPeople, "Opens the store of agents' runs, which is the engine's alone.", path.Start, path.Length);
        }
        else if (Secrets.ShownBy(path.Text) || (path.IsPattern && DisguisedPaths.Match(path.Text)))
        {
            findings.Add(ShellRisk.Dangerous, ShellReasonCodes.ReadsCredentials, "Reads credentials or keys.", path.Start, path.Length);
        }
    }

    internal static void Write(Findings findings, Argument path)
    {
        if (ShellPaths.IsSink(path.Text))
        {
            return;
        }

        if (!WriteSensitive(findings, path))
        {
            findings.Add(ShellRisk.Mutating, ShellReasonCodes.WritesFile, "Writes to a file.", path.Start, path.Length);
        }
    }

    /// <summary>Reports a write to a place that matters to the whole machine or account; says whether it is one.</summary>
    internal static bool WriteSensitive(Findings findings, Argument path)
    {
        (string Code, string Message)? reason = ShellPaths.Of(path.Text) switch
        {
            PathKind.Network => (ShellReasonCodes.NetworkShell, "Sends to a remote machine."),
            PathKind.Device => (ShellReasonCodes.WritesDevice, "Writes to a device."),
            PathKind.Log => (ShellReasonCodes.WipesLogs, "Overwrites system logs."),
            PathKind.History => (ShellReasonCodes.WipesHistory, "Overwrites the shell's history."),
            PathKind.Startup => (ShellReasonCodes.Persistence, "Writes to what is run at login, at boot or on a schedule."),
            PathKind.RunStore => (ShellReasonCodes.DecidesForPeople, "Changes the store of agents' runs, which is the engine's alone."),
            PathKind.Root or PathKind.System => (ShellReasonCodes.SystemPath, "Writes to a system path."),
            _ => Secrets.Holds(path.Text) ? (ShellReasonCodes.WritesCredentials, "Overwrites credentials or keys.") : null,
        };
        if (reason is not { } found)
        {
            return false;
        }

        findings.Add(ShellRisk.Dangerous, found.Code, found.Message, path.Start, path.Length);
        return true;
    }
}
