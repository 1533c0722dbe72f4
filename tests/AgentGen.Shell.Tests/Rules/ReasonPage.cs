using System.Text;
using AgentGen.Shell.Rules;

namespace AgentGen.Shell.Tests.Rules;

/// <summary>The page of the reason codes, as the guide and the tables say it.</summary>
internal static class ReasonPage
{
    internal static string Text()
    {
        var uses = Catalog.Specs.SelectMany(spec => UsesOf(spec, parent: "")).ToLookup(use => use.Rule.Code);
        var page = new StringBuilder("""
            # Reasons of shell commands

            Written from the guide and the rule tables; a test holds it to them. `agentgen shell explain CODE` says the same on the command line.

            A verdict is the strictest of its reasons: *mutating* commands are refused in phases that only look, *dangerous* ones wait elsewhere for a person's approval.
            Commands stand below the code that a rule of theirs gives, each with an example. The engine itself gives codes too: for paths, redirections, pipes, variables and texts that a command runs.
            [Rules of your own](shell-rules.md) add codes that begin with `team-`.


            """.ReplaceLineEndings("\n"));
        foreach (IGrouping<string, ShellReasonGuide> group in ShellReasonGuide.All.GroupBy(guide => guide.Group))
        {
            page.Append($"## {group.Key}\n\n");
            foreach (ShellReasonGuide guide in group)
            {
                page.Append($"### {guide.Code}\n\n{guide.Meaning} {guide.Why}\n\n**Instead:** {guide.Instead}\n\n");
                AppendUses(page, guide.Code, uses[guide.Code]);
            }
        }

        return page.ToString().TrimEnd('\n') + "\n";
    }

    // Commands that share a rule with its example share a row.
    private static void AppendUses(StringBuilder page, string code, IEnumerable<(string Commands, string Path, CommandRule Rule)> uses)
    {
        string[] rows =
        [
            .. uses.GroupBy(use => (use.Rule.Message, use.Rule.Risk, Example: RuleExamples.Matches(use.Rule, use.Path).First()))
                .Select(row => (Commands: string.Join(", ", row.Select(use => use.Commands).Distinct().Order(StringComparer.Ordinal)), row.Key))
                .OrderBy(row => row.Commands, StringComparer.Ordinal)
                .ThenBy(row => row.Key.Message, StringComparer.Ordinal)
                .Select(row => $"| {row.Commands} | {Cell(row.Key.Message)} | {row.Key.Risk.ToString().ToLowerInvariant()} | {Code(row.Key.Example)} |\n"),
        ];
        page.Append(rows.Length > 0 ? $"| command | what it does | risk | example |\n|---|---|---|---|\n{string.Concat(rows)}\n"
            : code == ShellReasonCodes.UserRule ? "Only rules of your own give it.\n\n"
            : "The engine itself finds it; no rule of a single command gives it.\n\n");
    }

    private static IEnumerable<(string Commands, string Path, CommandRule Rule)> UsesOf(CommandSpec spec, string parent)
    {
        string path = parent + spec.Names[0];
        string commands = string.Join(", ", spec.Names.Select(name => Code(parent + name)));
        IEnumerable<CommandSpec> subcommands = spec.Subcommands?.Values.Distinct() ?? [];
        return spec.Rules.Select(rule => (commands, path, rule))
            .Concat(subcommands.SelectMany(subcommand => UsesOf(subcommand, path + " ")))
            .Concat(spec.OtherSubcommand is { } other ? other.Rules.Select(rule => ($"{Code(path)}, other subcommands", path + " anything-else", rule)) : []);
    }

    private static string Cell(string text) => text.Replace("|", "\\|").Replace("<", "&lt;");

    private static string Code(string text)
    {
        string line = text.Replace("\n", "⏎").Replace("|", "\\|");
        return text.Contains('`') ? $"`` {line} ``" : $"`{line}`";
    }
}
