namespace AgentGen.Shell.Tests.Parsing;

/// <summary>Nothing of a text is lost: every character belongs to one token, and every node begins and ends where tokens do.</summary>
public sealed class TokenTests
{
    private const string Characters = "abfi 12\t\n\r\\'\"`$(){}[]<>|&;#!*?=+-~:/@^,%\u00e9\ud83d";

    private static readonly int Count = BashAgreementTests.Setting("AGENTGEN_SHELL_SCRIPTS", 400);

    [Fact]
    public void Every_kind_of_token_is_told()
    {
        const string Text = "if a=b 2>c \\\n<<E # d\n$(e)\nE\n";
        ShellParser.Parse(Text + "'").Tokens.Select(token => (token.Kind, (Text + "'").Substring(token.Start, token.Length))).ShouldBe(
        [
            (ShellTokenKind.ReservedWord, "if"), (ShellTokenKind.Blank, " "), (ShellTokenKind.Assignment, "a="), (ShellTokenKind.Word, "b"), (ShellTokenKind.Blank, " "),
            (ShellTokenKind.Descriptor, "2"), (ShellTokenKind.Operator, ">"), (ShellTokenKind.Word, "c"), (ShellTokenKind.Blank, " "), (ShellTokenKind.LineContinuation, "\\\n"),
            (ShellTokenKind.Operator, "<<"), (ShellTokenKind.Word, "E"), (ShellTokenKind.Blank, " "), (ShellTokenKind.Comment, "# d"), (ShellTokenKind.NewLine, "\n"),
            (ShellTokenKind.HereDocument, "$(e)\n"), (ShellTokenKind.HereDocumentEnd, "E\n"), (ShellTokenKind.Skipped, "'"),
        ]);
    }

    [Fact]
    public void The_tokens_of_a_substitution_are_its_own()
    {
        const string Text = "a \"$(b # c\n)\" `d\\`e`";
        ShellWord[] words = [.. ((ShellSimpleCommand)ShellParser.Parse(Text).Body.Statements[0].Pipeline[0]).Words];

        Pieces(words[1].Parts[0].Script!).ShouldBe(["b", " ", "# c", "\n"]);
        Pieces(words[2].Parts[0].Script!).ShouldBe(["d`e"]);
    }

    [Fact]
    public void Sound_and_damaged_scripts_are_cut_into_tokens_without_a_gap()
    {
        var random = new Random(5);
        var generator = new ScriptGenerator(random);
        for (int i = 0; i < Count; i++)
        {
            string script = generator.Script(depth: i % 4, extended: i % 3 == 0);
            HoldsTogether(script);
            ShellParser.Parse(script).Errors.ShouldNotContain(error => error.IsFatal, script);
            ShellParser.Parse(script).Tokens.ShouldNotContain(token => token.Kind == ShellTokenKind.Skipped, script);
            foreach (string damaged in BashAgreementTests.Damaged(random, script))
            {
                HoldsTogether(damaged);
            }
        }
    }

    [Fact]
    public void Any_text_is_cut_into_tokens_without_a_gap()
    {
        var random = new Random(6);
        for (int i = 0; i < Count * 10; i++)
        {
            HoldsTogether(new string([.. Enumerable.Range(0, random.Next(40)).Select(_ => Characters[random.Next(Characters.Length)])]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    [InlineData("\uffff")]
    [InlineData("cat <<E")]
    [InlineData("cat <<E\n")]
    [InlineData("echo `if` $((a) ;; ) ${ if }")]
    public void Odd_texts_are_cut_into_tokens_without_a_gap(string text) => HoldsTogether(text);

    private static void HoldsTogether(string text) => TreeCheck.Holds(ShellParser.Parse(text));

    private static IEnumerable<string> Pieces(ShellScript script) => script.Tokens.Select(token => script.Text.Substring(token.Start, token.Length));
}
