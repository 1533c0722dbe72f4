namespace AgentGen.Shell.Tests.UserRules;

public sealed class UserRulePropertyTests
{
    private static readonly ShellRuleSet Team = Rules.Of(Rules.Team);

    /// <summary>Every example of every built-in rule is a command that users' rules must not make milder.</summary>
    [Fact]
    public void No_rule_makes_a_verdict_of_the_tables_milder() =>
        Examples().Where(command => ShellClassifier.Classify(command, Team).Risk < ShellClassifier.Classify(command).Risk).ShouldBeEmpty();

    [Fact]
    public void Commands_that_no_rule_names_are_judged_as_without_rules() =>
        Examples().Where(static command => !command.Contains("git", StringComparison.Ordinal))
            .Where(command => Text(ShellClassifier.Classify(command, Team)) != Text(ShellClassifier.Classify(command)))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("sudo {0}")]
    [InlineData("bash -c '{0}'")]
    [InlineData("x=$({0})")]
    [InlineData("f() {{ {0}; }}; f")]
    [InlineData("ls | xargs {0}")]
    [InlineData("if true; then {0}; fi")]
    public void Wrapping_makes_no_users_command_milder(string wrapper)
    {
        foreach (string command in new[] { "deploy-prod", "acme deploy prod", "acme db -f --env=prod", "acme migrate", "acme nothing", "git log --all" })
        {
            int wrapped = (int)ShellClassifier.Classify(string.Format(wrapper, command), Team).Risk;

            wrapped.ShouldBeGreaterThanOrEqualTo((int)ShellClassifier.Classify(command, Team).Risk, command);
        }
    }

    [Fact]
    public void Patterns_take_linear_time_whatever_the_command()
    {
        ShellRuleSet rules = Rules.Of("dangerous acme *a*a*a*b* *a*a*b --x=*a*b\n  message: Never.\n  match: acme aaab aab --x ab\n  no match: acme b");
        string hostile = "acme " + string.Concat(Enumerable.Repeat("--z " + new string('a', 400) + " --x=aaaa ", 1_000));

        ShellClassifier.Classify(hostile, rules).Risk.ShouldBe(ShellRisk.Mutating);
    }

    private static string Text(ShellVerdict verdict) => string.Join("\n", verdict.Reasons.Select(reason => $"{reason.Risk} {reason} {reason.Start} {reason.Length}"));

    private static IEnumerable<string> Examples() => Shell.Tests.Rules.RuleExamples.All()
        .SelectMany(item => Shell.Tests.Rules.RuleExamples.Matches(item.Rule, item.Path).Concat(Shell.Tests.Rules.RuleExamples.NonMatches(item.Rule, item.Path)));
}
