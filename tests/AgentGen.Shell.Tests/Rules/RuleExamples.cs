using AgentGen.Shell.Rules;

namespace AgentGen.Shell.Tests.Rules;

/// <summary>Every rule of the tables with its examples, those of subcommands included.</summary>
internal static class RuleExamples
{
    internal static IEnumerable<(CommandRule Rule, string Path)> All() =>
        Catalog.Specs.SelectMany(spec => Of(spec, spec.Names[0]));

    /// <summary>An example with the command's name in place of a leading <c>@</c>; of rules that always apply, the command itself is one.</summary>
    internal static IEnumerable<string> Matches(CommandRule rule, string path) =>
        rule.Match.Count == 0 && rule.Condition == When.Always ? [path + " operand"] : rule.Match.Select(example => Fill(example, path));

    internal static IEnumerable<string> NonMatches(CommandRule rule, string path) => rule.NoMatch.Select(example => Fill(example, path));

    private static string Fill(string example, string path) => example.StartsWith("@ ", StringComparison.Ordinal) || example == "@" ? path + example.Substring(1) : example;

    private static IEnumerable<(CommandRule Rule, string Path)> Of(CommandSpec spec, string path)
    {
        IEnumerable<(CommandRule, string)> own = spec.Rules.Select(rule => (rule, path));
        IEnumerable<CommandSpec> subcommands = spec.Subcommands?.Values.Distinct() ?? [];
        return own
            .Concat(subcommands.SelectMany(subcommand => Of(subcommand, $"{path} {subcommand.Names[0]}")))
            .Concat(spec.OtherSubcommand is { } other ? Of(other, path + " anything-else") : []);
    }
}
