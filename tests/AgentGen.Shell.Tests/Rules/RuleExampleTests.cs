using AgentGen.Shell.Rules;

namespace AgentGen.Shell.Tests.Rules;

public sealed class RuleExampleTests
{
    [Fact]
    public void Every_rule_applies_to_its_examples()
    {
        RuleExamples.All()
            .SelectMany(item => RuleExamples.Matches(item.Rule, item.Path).Where(example => !Applies(item.Rule, example)).Select(example => $"{item.Path}: '{item.Rule.Message}' does not apply to: {example}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_rule_applies_to_its_counter_examples()
    {
        RuleExamples.All()
            .SelectMany(item => RuleExamples.NonMatches(item.Rule, item.Path).Where(example => Applies(item.Rule, example)).Select(example => $"{item.Path}: '{item.Rule.Message}' applies to: {example}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_has_an_example_and_every_rule_with_a_condition_a_counter_example()
    {
        RuleExamples.All()
            .Where(item => !RuleExamples.Matches(item.Rule, item.Path).Any() || (item.Rule.Condition != When.Always && item.Rule.NoMatch.Count == 0))
            .Select(item => $"{item.Path}: {item.Rule.Message}")
            .ShouldBeEmpty();
    }

    private static bool Applies(CommandRule rule, string example) =>
        ShellClassifier.Classify(example).Reasons.Any(reason => reason.Code == rule.Code && reason.Message == rule.Message && reason.Risk == rule.Risk);
}
