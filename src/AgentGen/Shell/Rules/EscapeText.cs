using AgentGen.Shell.Analysis;

namespace AgentGen.Shell.Rules;

/// <summary>Finds, in the commands of an interactive program, those that leave it for a shell: <c>!ls</c>, <c>:r !ls</c>, <c>shell ls</c>.</summary>
internal static class EscapeText
{
    private static readonly string[] Verbs = ["shell", "sh", "system", "term", "terminal", "!"];

    internal static void Judge(CommandJudge judge, Argument text)
    {
        foreach (string part in text.Text.Split(['\n']))
        {
            string line = part.Trim();
            if (CommandOf(line) is not { } command)
            {
                continue;
            }

            if (command.Length == 0)
            {
                judge.Add(ShellRisk.Dangerous, ShellReasonCodes.SpawnsShell, "Starts a shell from inside another program.", text);
            }
            else
            {
                HandedCommands.JudgeLine(judge, text.WithText(command));
            }
        }

        if (EmbeddedShell.In(text.Text))
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.SpawnsShell, "Starts a shell from inside another program.", text);
        }
    }

    /// <summary>The command line after the escape, empty for a bare shell, or null when the line is no escape.</summary>
    private static string? CommandOf(string line)
    {
        string command = line.TrimStart(':', '+', ' ');
        foreach (string verb in Verbs)
        {
            if (command.StartsWith(verb, StringComparison.Ordinal) && (verb == "!" || command.Length == verb.Length || command[verb.Length] == ' '))
            {
                return verb == "!" ? AfterBang(command, 0) : command.Substring(verb.Length).Trim();
            }
        }

        int bang = command.IndexOf('!');
        return bang > 0 && LeadsToShell(command.Substring(0, bang)) ? AfterBang(command, bang) : null;
    }

    private static string? AfterBang(string command, int bang) => command.Substring(bang + 1).Trim() is { Length: > 0 } rest ? rest : null;

    // An address, or reading and writing: "w! file" forces a write, "w !cmd" pipes into a command.
    private static bool LeadsToShell(string before)
    {
        foreach (char c in before)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('%' or '.' or ',' or '$' or '\'' or '<' or '>' or ' '))
            {
                return false;
            }
        }

        string verb = before.TrimStart('%', '.', ',', '$', '\'', '<', '>', ' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return verb.Trim() is "" or "r" or "read" or "silent" or "sil" || verb is "w " or "write ";
    }
}
