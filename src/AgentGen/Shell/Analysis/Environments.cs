namespace AgentGen.Shell.Analysis;

/// <summary>Judges variables that make programs load or run something.</summary>
internal static class Environments
{
    internal static void Judge(ScriptJudge judge, string name, Argument value)
    {
        if (EnvironmentNames.Preload(name) || (name == "ENV" && value.Text.IndexOf('/') >= 0))
        {
            judge.Findings.Add(ShellRisk.Dangerous, ShellReasonCodes.InjectsCode, $"{name} makes every program run other code.", value.Start, value.Length);
        }
        else if (EnvironmentNames.StopsHistory(name, value.Text))
        {
            judge.Findings.Add(ShellRisk.Dangerous, ShellReasonCodes.WipesHistory, "Switches the history off.", value.Start, value.Length);
        }
        else if ((name is "PATH" or "LD_LIBRARY_PATH" or "PYTHONPATH") && HasTemporary(value.Text))
        {
            judge.Findings.Add(
                ShellRisk.Dangerous, ShellReasonCodes.InjectsCode, $"{name} makes programs run code from where anybody can put it.", value.Start, value.Length);
        }
        else if (EnvironmentNames.LeadToCode(name))
        {
            judge.Findings.Add(ShellRisk.Mutating, ShellReasonCodes.InjectsCode, $"{name} changes which code programs run.", value.Start, value.Length);
        }
        else if (EnvironmentNames.NameCommand(name) && value.Text.Trim() is not ("" or "cat" or "less" or "more" or "true" or ":" or "less -R" or "less -FRX"))
        {
            judge.Findings.Add(
                EndsWith(name, "EDITOR") || name.StartsWith("GIT_SSH", StringComparison.Ordinal) ? ShellRisk.Mutating : ShellRisk.Dangerous,
                ShellReasonCodes.InjectsCode,
                $"{name} names a command that other programs run.",
                value.Start,
                value.Length);
            judge.JudgeText(value);
        }
        else if (name is "PS0" or "PS1" or "PS2" or "PS4" or "PROMPT")
        {
            judge.JudgeExpandable(value.Text, value.Start, value.Length);
        }
        else if (EmbeddedShell.In(value.Text) && name is not ("SHELL" or "COMSPEC") && value.Text.IndexOf(' ') > 0)
        {
            judge.Findings.Add(ShellRisk.Dangerous, ShellReasonCodes.SpawnsShell, "Hands a shell to another program.", value.Start, value.Length);
        }
    }

    /// <summary>Judges a variable that a command is given: what it means to a program is known of a few, and of these alone that it changes nothing.</summary>
    internal static void JudgeGiven(ScriptJudge judge, string name, int start, int length)
    {
        if (!EnvironmentNames.ChangesNothing(name))
        {
            judge.Findings.Add(ShellRisk.Mutating, ShellReasonCodes.InjectsCode, $"{name} may change what the command does.", start, length);
        }
    }

    private static bool HasTemporary(string folders)
    {
        foreach (string folder in folders.Split([':']))
        {
            if (ShellPaths.Of(folder) == PathKind.Temporary)
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWith(string text, string end) => text.EndsWith(end, StringComparison.Ordinal);
}
