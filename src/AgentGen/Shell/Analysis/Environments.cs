namespace AgentGen.Shell.Analysis;

/// <summary>Judges variables that make programs load or run something.</summary>
internal static class Environments
{
    internal static void Judge(ScriptJudge judge, string name, Argument value)
    {
        if (name is "LD_PRELOAD" or "LD_AUDIT" or "DYLD_INSERT_LIBRARIES" or "BASH_ENV" or "PERL5DB" or "PROMPT_COMMAND" || (name == "ENV" && value.Text.IndexOf('/') >= 0))
        {
            judge.Findings.Add(ShellRisk.Dangerous, ShellReasonCodes.InjectsCode, $"{name} makes every program run other code.", value.Start, value.Length);
        }
        else if (name is "PATH" or "LD_LIBRARY_PATH" or "PERL5OPT" or "PERL5LIB" or "RUBYOPT" or "NODE_OPTIONS" or "PYTHONPATH" or "PYTHONSTARTUP" or "CLASSPATH" or "GIT_EXEC_PATH")
        {
            judge.Findings.Add(ShellRisk.Mutating, ShellReasonCodes.InjectsCode, $"{name} changes which code programs run.", value.Start, value.Length);
        }
        else if (NamesCommand(name) && value.Text.Trim() is not ("" or "cat" or "less" or "more" or "true" or ":" or "less -R" or "less -FRX"))
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

    private static bool NamesCommand(string name) =>
        name is "LESSOPEN" or "LESSCLOSE" or "VISUAL" or "BROWSER" or "GIT_SSH" or "GIT_EXTERNAL_DIFF" or "GIT_ASKPASS" or "SSH_ASKPASS" or "SUDO_ASKPASS" or "RSYNC_RSH" or "CVS_RSH" or "SVN_SSH"
        || EndsWith(name, "PAGER")
        || EndsWith(name, "EDITOR")
        || EndsWith(name, "PASSWORD_COMMAND")
        || EndsWith(name, "SSH_COMMAND");

    private static bool EndsWith(string text, string end) => text.EndsWith(end, StringComparison.Ordinal);
}
