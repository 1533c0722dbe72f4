using AgentGen.Shell.Analysis;
using AgentGen.Shell.Parsing;

namespace AgentGen.Shell.Rules;

/// <summary>Entries of programs that run, beside their own work, what their arguments name: a way out of the program.</summary>
internal static class HandedCommands
{
    /// <summary>The values of the options are command lines that the program runs.</summary>
    internal static CommandSpec HandsOn(this CommandSpec spec, string options) =>
        spec.Runs((call, judge) =>
        {
            foreach ((string name, _, Argument? value) in call.Options)
            {
                if (value is { } line && Invocation.IsOneOf(options, name))
                {
                    JudgeLine(judge, line);
                }
            }
        });

    /// <summary>The values of the options are code in another language.</summary>
    internal static CommandSpec Interprets(this CommandSpec spec, string options) =>
        spec.Runs((call, judge) =>
        {
            foreach ((string name, _, Argument? value) in call.Options)
            {
                if (value is { } code && Invocation.IsOneOf(options, name))
                {
                    judge.Add(ShellRisk.Mutating, ShellReasonCodes.RunsCode, "Runs code.", code);
                    InlineCode.Judge(judge, code);
                    EscapeText.Judge(judge, code);
                }
            }
        });

    /// <summary>What is piped in, or given to the options, are commands of the program, some of which start others (<c>!ls</c>).</summary>
    internal static CommandSpec TakesCommands(this CommandSpec spec, string options = "") =>
        spec.Runs((call, judge) =>
        {
            if (call.Input.Text is { } input)
            {
                EscapeText.Judge(judge, call.Name.WithText(input));
            }

            foreach ((string name, _, Argument? value) in call.Options)
            {
                if (value is { } text && Invocation.IsOneOf(options, name))
                {
                    EscapeText.Judge(judge, text);
                }
            }
        });

    /// <summary>The operands from this place on are a command with its arguments.</summary>
    internal static CommandSpec RunsOperands(this CommandSpec spec, int skip = 0) =>
        spec.Runs((call, judge) =>
        {
            if (call.Operands.Count > skip)
            {
                judge.Judge(call.From(call.Operands[skip]), call.Input);
            }
        });

    /// <summary>The options name a library, a plugin or a script of another language that the program loads.</summary>
    internal static CommandSpec Loads(this CommandSpec spec, string options, string[] match, string[] noMatch) =>
        spec.Dangerous(ShellReasonCodes.InjectsCode, "Loads a library of the caller's choice.", When.Option(options), match, noMatch);

    /// <summary>No argument of the program is ordinarily a shell, or a file of credentials: one that is will be started, or shown.</summary>
    internal static CommandSpec KeepsToItself(this CommandSpec spec) =>
        spec.Dangerous(
                ShellReasonCodes.SpawnsShell, "Hands a shell to a program that may run it.",
                When.Argument(static argument => EmbeddedShell.In(argument.Text)),
                match: ["@ /bin/sh"], noMatch: ["@ file"])
            .Dangerous(
                ShellReasonCodes.ReadsCredentials, "Names credentials or keys to a program that may show them.",
                When.Argument(static argument => Secrets.Named(argument.Text)),
                match: ["@ /etc/shadow"], noMatch: ["@ file"]);

    /// <summary>Judges a command line that a program runs beside its own work.</summary>
    internal static void JudgeLine(CommandJudge judge, Argument line)
    {
        judge.Add(ShellRisk.Mutating, ShellReasonCodes.InjectsCode, "Makes a program run another one.", line);
        if (IsForeign(line.Text))
        {
            judge.Add(ShellRisk.Dangerous, ShellReasonCodes.InjectsCode, "Makes a program run another one that nobody knows.", line);
        }

        judge.JudgeText(line);
    }

    // A program by a path of its own is known to nobody but the caller.
    private static bool IsForeign(string line)
    {
        string text = line.TrimStart();
        int end = text.IndexOfAny([' ', '\t', '\n', ';', '|', '&', '<', '>']);
        string program = end < 0 ? text : text.Substring(0, end);
        int slash = program.LastIndexOf('/');
        return slash >= 0 && program.IndexOf(Source.Unknown) < 0
            && program.Substring(0, slash + 1) is not ("/bin/" or "/usr/bin/" or "/usr/local/bin/" or "/sbin/" or "/usr/sbin/" or "/opt/homebrew/bin/");
    }
}
