using System.Text.RegularExpressions;
using AgentGen.Testing;

namespace AgentGen.Shell.Tests.UserRules;

public sealed class RulesPageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("analyzers", "docs", "shell-rules.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_rules_that_the_page_shows_are_right()
    {
        ShellRuleSet rules = Rules.Of(Regex.Match(Page, "```text\n(.*?)```", RegexOptions.Singleline).Groups[1].Value);

        rules.Count.ShouldBe(5);
        ShellClassifier.Classify("echo deploy-prod", rules).Risk.ShouldBe(ShellRisk.ReadOnly);
        ShellClassifier.Classify("acme show ~/.ssh/id_rsa", rules).Risk.ShouldBe(ShellRisk.Dangerous);
        ShellClassifier.Classify("./acme status", rules).Risk.ShouldBe(ShellRisk.Mutating);
    }
}
