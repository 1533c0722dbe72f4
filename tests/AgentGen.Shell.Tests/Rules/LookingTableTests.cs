using AgentGen.Shell.Rules;

namespace AgentGen.Shell.Tests.Rules;

public sealed class LookingTableTests
{
    // These take their forms whole, and refuse what they do not know there.
    private static readonly string[] OwnGrammar = ["gcc"];

    private static readonly CommandSpec[] Specs = [.. LookingTables.All.SelectMany(table => table)];

    [Fact]
    public void An_option_that_nobody_listed_makes_no_call_read_only() =>
        Specs.SelectMany(spec => spec.Names)
            .SelectMany(name => new[] { $"{name} --no-such-option-anywhere", $"{name} x --no-such-option-anywhere=1" })
            .Where(command => ShellClassifier.Classify(command).Risk == ShellRisk.ReadOnly)
            .ShouldBeEmpty();

    [Fact]
    public void A_word_that_nobody_listed_makes_no_call_of_a_program_with_words_read_only() =>
        Specs.Where(spec => spec.Subcommands is not null && spec.OtherSubcommand is null)
            .SelectMany(spec => spec.Names)
            .Select(name => $"{name} no-such-word-anywhere")
            .Where(command => ShellClassifier.Classify(command).Risk == ShellRisk.ReadOnly)
            .ShouldBeEmpty();

    [Fact]
    public void Odd_calls_of_every_program_are_judged() =>
        Specs.SelectMany(spec => spec.Names)
            .SelectMany(name => new[]
            {
                name, $"{name} -", $"{name} --", $"{name} ''", $"{name} -o", $"{name} -t", $"{name} \"$x\"", $"{name} {{a,b}}", $"{name} + -",
            })
            .Select(command => ShellClassifier.Classify(command))
            .ShouldAllBe(verdict => Enum.IsDefined(verdict.Risk));

    [Fact]
    public void An_entry_that_allows_any_option_is_never_read_only_or_has_a_grammar_of_its_own() =>
        Specs.Where(spec => spec.Options.AllowsUnknown && !OwnGrammar.Contains(spec.Names[0]) && !spec.Rules.Any(rule => rule.Condition == When.Always))
            .Select(spec => spec.Names[0])
            .ShouldBeEmpty();
}
