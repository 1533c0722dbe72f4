using System.CommandLine;
using AgentGen.Cli.Output;
using AgentGen.Shell;

namespace AgentGen.Cli.Shell;

/// <summary><c>agentgen shell explain</c>: what a code or a risk means, why it matters, what to do instead.</summary>
internal static class ShellExplainCommand
{
    private const string Indent = "  ";
    private const string OwnPrefix = "team-";

    private static readonly (string Name, string Meaning)[] Risks =
    [
        ("readonly", "Prints or looks only. Every phase runs it."),
        ("mutating", "Changes something in the ordinary course of work, or cannot be shown not to. "
            + "Phases that only look refuse it, and no approval lifts that."),
        ("dangerous", "Destroys, discloses, escalates, or runs what nobody has seen. "
            + "Phases that only look refuse it; elsewhere it waits for a person's approval."),
    ];

    public static Command Create(Terminal terminal)
    {
        Argument<string?> code = new("code")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "A reason code, such as recursive-delete, or a risk: readonly, mutating, dangerous. Without one, all are listed.",
        };
        Command command = new("explain", "Says what a reason code or a risk means, why it matters when an agent does it, and what to do instead.") { code };
        command.SetAction(async parsed =>
        {
            await (parsed.GetValue(code) is { } given ? ExplainAsync(terminal, given) : ListAsync(terminal));
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task ExplainAsync(Terminal terminal, string code)
    {
        if (Array.Find(Risks, risk => risk.Name == code) is { Meaning: { } meaning })
        {
            await WriteAsync(terminal, code, meaning);
        }
        else if (ShellReasonGuide.Find(code) is { } guide)
        {
            await WriteAsync(terminal, code, guide.Meaning, $"Why it matters: {guide.Why}", $"Instead: {guide.Instead}");
        }
        else if (code.StartsWith(OwnPrefix, StringComparison.Ordinal))
        {
            await WriteAsync(terminal, VisibleText.Of(code), "A code that a rule of your own gives: its message says why.");
        }
        else
        {
            string hint = ShellReasonGuide.Nearest(code) is { } nearest ? $"Did you mean '{nearest}'? " : "";
            throw new CliException(ExitCode.BadInput, $"'{VisibleText.Of(code)}' is no reason code. {hint}'agentgen shell explain' lists all.");
        }
    }

    private static async Task ListAsync(Terminal terminal)
    {
        await terminal.Output.WriteLineAsync("Risks");
        await WriteListAsync(terminal, Risks);
        foreach (IGrouping<string, ShellReasonGuide> group in ShellReasonGuide.All.GroupBy(static guide => guide.Group))
        {
            await terminal.Output.WriteLineAsync();
            await terminal.Output.WriteLineAsync(group.Key);
            await WriteListAsync(terminal, group.Select(static guide => (guide.Code, guide.Meaning)));
        }
    }

    private static async Task WriteListAsync(Terminal terminal, IEnumerable<(string Name, string Meaning)> entries)
    {
        int widest = ShellReasonGuide.All.Max(static guide => guide.Code.Length);
        string indent = new(' ', Indent.Length + widest + Indent.Length);
        foreach ((string name, string meaning) in entries)
        {
            await terminal.Output.WriteLineAsync($"{Indent}{name.PadRight(widest)}{Indent}{Paragraph.Of(meaning, terminal.Width, indent)}");
        }
    }

    private static async Task WriteAsync(Terminal terminal, string heading, params string[] paragraphs)
    {
        await terminal.Output.WriteLineAsync(heading);
        foreach (string paragraph in paragraphs)
        {
            await terminal.Output.WriteLineAsync(Indent + Paragraph.Of(paragraph, terminal.Width, Indent));
        }
    }
}
