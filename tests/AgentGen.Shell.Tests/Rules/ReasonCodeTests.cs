using System.Reflection;

namespace AgentGen.Shell.Tests.Rules;

public sealed class ReasonCodeTests
{
    private static readonly string[] Codes =
        [.. typeof(ShellReasonCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    [Fact]
    public void Codes_are_kebab_case_and_unique()
    {
        Codes.ShouldBeUnique();
        Codes.ShouldAllBe(code => code.All(c => char.IsAsciiLetterLower(c) || c == '-'));
    }

    [Fact]
    public void Every_rule_uses_a_declared_code() =>
        RuleExamples.All().Select(item => item.Rule.Code).Distinct().Except(Codes).ShouldBeEmpty();

    [Fact]
    public void Messages_are_sentences() =>
        RuleExamples.All().Select(item => item.Rule.Message).Where(message => !char.IsUpper(message[0]) || message[^1] != '.').ShouldBeEmpty();
}
