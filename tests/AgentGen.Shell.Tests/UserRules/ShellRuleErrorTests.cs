namespace AgentGen.Shell.Tests.UserRules;

public sealed class ShellRuleErrorTests
{
    private const string Good = "\n  message: Says so.\n  match: acme x\n  no match: acme y";

    [Theory]
    [InlineData("dangrous acme x" + Good, 1, 1, "Did you mean 'dangerous'?")]
    [InlineData("match: acme x", 1, 1, "Begin the line with blanks")]
    [InlineData("  match: acme x", 1, 3, "belongs to no rule")]
    [InlineData("dangerous", 1, 1, "names no command")]
    [InlineData("dangerous acme x" + Good + "\n  mesage: Twice.", 5, 3, "Did you mean 'message'?")]
    [InlineData("dangerous acme x" + Good + "\n  code:", 5, 3, "Nothing stands after 'code:'")]
    [InlineData("dangerous acme x" + Good + "\n  message: Twice.", 5, 3, "A second 'message:'")]
    [InlineData("dangerous acme x" + Good + "\ndangerous  acme  x" + Good, 5, 1, "has a rule in line 1")]
    [InlineData("dangerous acme x\n  match: acme x\n  no match: acme y", 1, 1, "has no message")]
    [InlineData("dangerous acme x\n  message: Says so.\n  no match: acme y", 1, 1, "has no example")]
    [InlineData("dangerous acme x\n  message: Says so.\n  match: acme x", 1, 1, "has no counterexample")]
    [InlineData("dangerous acme x" + Good + "\n  code: deploys", 5, 9, "begins with 'team-'")]
    [InlineData("dangerous acme x" + Good + "\n  code: recursive-delte", 5, 9, "Did you mean 'recursive-delete'?")]
    [InlineData("dangerous acme x" + Good + "\n  code: team-Deploys", 5, 9, "small letters")]
    [InlineData("dangerous acme x" + Good + "\n  code: team-", 5, 9, "small letters")]
    [InlineData("dangerous\tacme x" + Good, 1, 10, "tab")]
    [InlineData("dangerous acme x" + Good + " \u202Ez", 4, 20, "U+202E")]
    [InlineData("dangerous acme x" + Good + " \uFFFD", 4, 20, "UTF-8")]
    [InlineData("dangerous acme x" + Good + " \u00A0", 4, 20, "U+00A0")]
    [InlineData("dangerous ./acme x" + Good, 1, 11, "last part of its path")]
    [InlineData("dangerous ac*e x" + Good, 1, 11, "no command's name")]
    [InlineData("dangerous --force" + Good, 1, 11, "no command's name")]
    [InlineData("dangerous acme 'x'" + Good, 1, 16, "no meaning in a pattern")]
    [InlineData("dangerous acme x| y" + Good, 1, 16, "alternative")]
    [InlineData("dangerous acme x ..." + Good, 1, 18, "applies whatever else follows")]
    [InlineData("dangerous acme x --force!" + Good, 1, 18, "no option")]
    [InlineData("dangerous acme x -f --force|-f" + Good, 1, 21, "twice")]
    [InlineData("dangerous acme x\n  message: Says so.\n  match: acme z\n  no match: acme y", 3, 10, "too narrow")]
    [InlineData("dangerous acme x\n  message: Says so.\n  match: acme x\n  no match: acme x y", 4, 13, "too wide")]
    [InlineData("dangerous acme x\n  message: Says so.\n  match: acme x 'y\n  no match: acme y", 3, 10, "Not a command line")]
    [InlineData("mutating acme x\n  message: Says so.\n  match: acme x | xargs rm -rf\n  no match: acme y", 3, 10, "never makes their verdict milder")]
    [InlineData("mutating rm\n  message: Says so.\n  match: rm -rf x", 3, 10, "never makes their verdict milder")]
    [InlineData("readonly git gc\n  match: git gc\n  no match: git x", 1, 1, "'git' is a command that the built-in rules judge")]
    [InlineData("readonly acme x\n  message: Says so.\n  match: acme x\n  no match: acme y", 2, 12, "gives no reason")]
    [InlineData("readonly acme x ... y\n  match: acme x\n  no match: acme y", 1, 21, "Write the word before '...'")]
    [InlineData("readonly acme x\n  match: acme x > y\n  no match: acme y", 2, 10, "(writes-file)")]
    [InlineData("readonly acme x\n  match: acme x\n  no match: acme y\ndangerous acme" + Good, 2, 10, "With this rule the command is dangerous")]
    public void An_error_names_its_place_and_the_remedy(string text, int line, int column, string part)
    {
        ShellRuleError error = Rules.ErrorsOf(text).OrderBy(error => error.Message.Contains(part, StringComparison.Ordinal) ? 0 : 1).First();

        error.Message.ShouldContain(part, Case.Sensitive);
        (error.Line, error.Column).ShouldBe((line, column));
        error.ToString().ShouldBe($"team.shellrules({line},{column}): {error.Message}");
        error.Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void All_errors_are_reported_in_the_order_of_the_lines()
    {
        const string Text = "dangrous x\n  match: y\nmutating\n\ndangerous acme x" + Good + "\n  code: x\nreadonly git status\n  match: git status\n  no match: git";

        IReadOnlyList<ShellRuleError> errors = Rules.ErrorsOf(Text);

        errors.Select(error => error.Line).ShouldBe([1, 3, 9, 10]);
    }

    [Fact]
    public void A_line_that_is_too_long_and_a_file_that_is_too_long_are_refused()
    {
        Rules.ErrorsOf("# " + new string('x', 2_000)).Single().Message.ShouldContain("longer than 1000");
        Rules.ErrorsOf(new string('\n', 300_000)).Single().Message.ShouldContain("Divide it");
    }

    [Fact]
    public void After_a_hundred_errors_no_more_are_looked_for() =>
        Rules.ErrorsOf(string.Concat(Enumerable.Repeat("x y\n", 1_000))).Count.ShouldBe(100);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  # Nothing yet.\n")]
    public void A_text_without_rules_has_none(string text) => Rules.Of(text).Count.ShouldBe(0);

    [Fact]
    public void Line_ends_and_a_mark_at_the_beginning_mean_nothing()
    {
        ShellRuleSet rules = Rules.Of("\uFEFF" + Rules.Team.ReplaceLineEndings("\r\n"));

        rules.Count.ShouldBe(Rules.Of(Rules.Team).Count);
        ShellClassifier.Classify("acme status", rules).Risk.ShouldBe(ShellRisk.ReadOnly);
    }

    [Fact]
    public void Every_cut_of_a_text_gives_rules_or_errors_and_never_throws()
    {
        for (int length = 0; length <= Rules.Team.Length; length++)
        {
            ShellRuleParse parsed = ShellRuleSet.Parse(Rules.Team[..length]);
            (parsed.Rules is null).ShouldBe(parsed.Errors.Count > 0);
        }
    }
}
