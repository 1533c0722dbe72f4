namespace AgentGen.Shell.Tests.UserRules;

public sealed class RandomRuleTests
{
    private static readonly string[] Pieces =
    [
        "dangerous", "mutating", "readonly", " ", " ", "\n", "\n  ", "\n  match: ", "\n  no match: ", "\n  message: Says so.", "\n  code: ", "team-x",
        "recursive-delete", "acme", "git", "rm", "log", "status", "*", "prod|live", "--force", "-f|--force", "[--json]", "[-o=]", "--env=prod*", "--color?", "...",
        "#", "'", "\t", ":", "|", "=", "[", "\r\n", "\0", "\uFEFF", "é", "$x", "; rm -rf /",
    ];

    [Fact]
    public void A_raising_rule_applies_to_every_call_made_from_its_pattern_and_to_none_that_lacks_a_part()
    {
        Random random = new(20);
        for (int i = 0; i < 3_000; i++)
        {
            RandomPattern pattern = new(random);
            string call = pattern.Call();
            ShellRuleSet rules = Rules.Of($"dangerous {pattern.Text}\n  message: Says so.\n  match: {call}\n  no match: acme-other");

            Risk(call, rules).ShouldBe(ShellRisk.Dangerous, $"{pattern.Text}: {call}");
            foreach (string other in new[] { pattern.WithoutAnOption(), pattern.WithAnotherWord() }.OfType<string>())
            {
                Risk(other, rules).ShouldBe(ShellRisk.Mutating, $"{pattern.Text}: {other}");
            }
        }
    }

    [Fact]
    public void A_read_only_rule_applies_to_what_it_names_and_to_nothing_more()
    {
        Random random = new(21);
        for (int i = 0; i < 3_000; i++)
        {
            RandomPattern pattern = new(random);
            (string call, string withMore, string withUnlisted) = pattern.Exactly();
            ShellRuleSet rules = Rules.Of($"readonly {pattern.Text}\n  match: {call}\n  no match: {withUnlisted}");

            Risk(call, rules).ShouldBe(ShellRisk.ReadOnly, $"{pattern.Text}: {call}");
            Risk(withMore, rules).ShouldBe(ShellRisk.Mutating, $"{pattern.Text}: {withMore}");
            Risk(withUnlisted, rules).ShouldBe(ShellRisk.Mutating, $"{pattern.Text}: {withUnlisted}");
        }
    }

    [Fact]
    public void A_text_of_any_kind_gives_rules_or_errors_within_its_lines()
    {
        Random random = new(22);
        int right = 0;
        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            ShellRuleParse parsed = ShellRuleSet.Parse(text);

            (parsed.Rules is null).ShouldBe(parsed.Errors.Count > 0, text);
            string[] lines = text.Split('\n');
            parsed.Errors.ShouldAllBe(error => error.Line >= 1 && error.Line <= lines.Length && error.Column >= 1 && error.Length >= 1, text);
            parsed.Errors.ShouldAllBe(error => error.Message.EndsWith('.'), text);
            right += parsed.Errors.Count == 0 ? 1 : 0;
        }

        right.ShouldBeGreaterThan(0);
    }

    private static ShellRisk Risk(string command, ShellRuleSet rules) => ShellClassifier.Classify(command, rules).Risk;
}
