using System.CommandLine;
using AgentGen.Shell;

namespace AgentGen.Cli.Shell;

/// <summary><c>agentgen shell check</c>: what a command can do, and which words decided.</summary>
internal static class ShellCheckCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> text = new("command")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "The command line, as one argument. Put -- before one that begins with a dash.",
        };
        Option<bool> lines = new("--jsonl") { Description = "Read {\"id\",\"command\"} lines from standard input, write a line with the verdict for each." };
        Option<string[]> rules = ShellRulesOption.Create();
        Command command = new(
            "check",
            $"Says whether a shell command is read-only (exit code {ExitCode.Success}), mutating ({ExitCode.Mutating}) or dangerous ({ExitCode.Dangerous}), and why. "
                + "Nothing is run.")
        {
            text,
            lines,
            rules,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(text) is null != result.GetValue(lines))
            {
                result.AddError("Give either a command or --jsonl.");
            }
        });
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(lines)
            ? ShellCheckLines.RunAsync(terminal, ShellRulesOption.Load(parsed.GetRequiredValue(rules)), cancellationToken)
            : CheckAsync(parsed.GetRequiredValue(text)!, ShellRulesOption.Load(parsed.GetRequiredValue(rules)), terminal));
        return command;
    }

    private static async Task<int> CheckAsync(string command, ShellRuleSet rules, Terminal terminal)
    {
        ShellVerdict verdict = ShellClassifier.Classify(command, rules);
        await VerdictText.WriteAsync(terminal, command, verdict);
        return verdict.Risk switch
        {
            ShellRisk.ReadOnly => ExitCode.Success,
            ShellRisk.Mutating => ExitCode.Mutating,
            _ => ExitCode.Dangerous,
        };
    }
}
