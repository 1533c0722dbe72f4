namespace AgentGen.Shell.Tests.Parsing;

/// <summary>The tree keeps the distinctions that those who read it need.</summary>
public sealed class ShellTreeTests
{
    [Theory]
    [InlineData("while a; do b; done", ShellCompoundKind.While)]
    [InlineData("until a; do b; done", ShellCompoundKind.Until)]
    [InlineData("for i in a; do b; done", ShellCompoundKind.For)]
    [InlineData("select i in a; do b; done", ShellCompoundKind.Select)]
    [InlineData("coproc a b", ShellCompoundKind.Coprocess)]
    public void Loops_and_coprocesses_are_told_apart(string text, ShellCompoundKind kind) => Compound(text).Kind.ShouldBe(kind);

    [Theory]
    [InlineData("coproc NAME { a; }", "NAME", ShellCompoundKind.Group)]
    [InlineData("coproc { a; }", null, ShellCompoundKind.Group)]
    [InlineData("coproc NAME while a; do b; done", "NAME", ShellCompoundKind.While)]
    public void A_coprocess_may_have_a_name(string text, string? name, ShellCompoundKind body)
    {
        ShellCompoundCommand command = Compound(text);

        command.Name.ShouldBe(name);
        ((ShellCompoundCommand)command.Bodies[0].Statements[0].Pipeline[0]).Kind.ShouldBe(body);
    }

    [Fact]
    public void A_coprocess_without_a_name_is_its_command() =>
        ((ShellSimpleCommand)Compound("coproc NAME a").Bodies[0].Statements[0].Pipeline[0]).Words.Count.ShouldBe(2);

    [Fact]
    public void A_pipe_may_carry_errors() =>
        Statement("a | b |& c | d").Pipeline.Select(command => command.PipesErrors).ShouldBe([false, true, false, false]);

    [Theory]
    [InlineData("time a", true, false)]
    [InlineData("time -p -- a", true, false)]
    [InlineData("! time a", true, true)]
    [InlineData("! ! a", false, false)]
    [InlineData("time -f %e a", false, false)]
    public void Time_and_negation_are_kept(string text, bool timed, bool negated) =>
        (Statement(text).IsTimed, Statement(text).IsNegated).ShouldBe((timed, negated));

    [Theory]
    [InlineData("a >b", ShellRedirectKind.Output, null)]
    [InlineData("a >|b", ShellRedirectKind.ForcedOutput, null)]
    [InlineData("a 2>&1", ShellRedirectKind.DuplicateOutput, "2")]
    [InlineData("a >&-", ShellRedirectKind.DuplicateOutput, null)]
    [InlineData("a 1>&2-", ShellRedirectKind.DuplicateOutput, "1")]
    [InlineData("a >&b", ShellRedirectKind.OutputAndError, null)]
    [InlineData("a >&$b", ShellRedirectKind.OutputAndError, null)]
    [InlineData("a {fd}<b", ShellRedirectKind.Input, "{fd}")]
    [InlineData("a <\\\n>b", ShellRedirectKind.InputOutput, null)]
    public void Redirections_are_told_apart(string text, ShellRedirectKind kind, string? descriptor)
    {
        ShellRedirect redirect = Simple(text).Redirects.ShouldHaveSingleItem();

        (redirect.Kind, redirect.Descriptor).ShouldBe((kind, descriptor));
    }

    [Fact]
    public void A_number_that_is_no_descriptor_is_an_argument() => Simple("a 99999999999>b").Words.Count.ShouldBe(2);

    [Theory]
    [InlineData("a=b", "a", null, false, false, 1)]
    [InlineData("a+=b", "a", null, true, false, 1)]
    [InlineData("a=(b c)", "a", null, false, true, 2)]
    [InlineData("a[1 + $x]=b", "a", "1 + $x", false, false, 1)]
    [InlineData("a[b[1]]+=", "a", "b[1]", true, false, 0)]
    [InlineData("a[x # y]=b", "a", "x # y", false, false, 1)]
    [InlineData("a\\\n=b", "a", null, false, false, 1)]
    public void Assignments_keep_their_parts(string text, string name, string? subscript, bool appends, bool array, int values)
    {
        ShellAssignment assignment = Simple(text).Assignments.ShouldHaveSingleItem();

        (assignment.Name, assignment.Appends, assignment.IsArray, assignment.Values.Count).ShouldBe((name, appends, array, values));
        (assignment.Subscript is { } word ? text.Substring(word.Start, word.Length) : null).ShouldBe(subscript);
        assignment.Length.ShouldBe(text.Length);
    }

    [Theory]
    [InlineData("${x}", "x", null, null, null)]
    [InlineData("${#x}", "x", "#", null, null)]
    [InlineData("${#}", "#", null, null, null)]
    [InlineData("${#-x}", "#", "-", null, "x")]
    [InlineData("${!x}", "x", "!", null, null)]
    [InlineData("${!x@}", "x", "!@", null, "")]
    [InlineData("${!a[@]}", "a", "!", "@", null)]
    [InlineData("${a[$i]:1:2}", "a", ":", "$i", "1:2")]
    [InlineData("${x:-y}", "x", ":-", null, "y")]
    [InlineData("${x//a/b}", "x", "//", null, "a/b")]
    [InlineData("${x^^}", "x", "^^", null, "")]
    [InlineData("${x@Q}", "x", "@", null, "Q")]
    [InlineData("${x y}", "x", "", null, " y")]
    [InlineData("${x\\\ny}", "xy", null, null, null)]
    [InlineData("${a[}", "a", null, "", null)]
    public void Parameters_keep_their_parts(string text, string name, string? modifier, string? subscript, string? operand)
    {
        ShellWordPart part = Simple(text).Words[0].Parts.ShouldHaveSingleItem();

        (part.Text, part.Modifier, Raw(text, part.Subscript), Raw(text, part.Operand)).ShouldBe((name, modifier, subscript, operand));
    }

    [Theory]
    [InlineData("a `if`; rm b")]
    [InlineData("a $((b) ;; ); rm b")]
    [InlineData("a ${ if }; rm b")]
    [InlineData("cat <<E\n$(\nE\nrm b")]
    [InlineData("cat <<E\n${x\nE\nrm b")]
    public void What_a_shell_reads_only_when_it_runs_hides_nothing_behind_it(string text)
    {
        ShellScript script = ShellParser.Parse(text);

        script.Errors.ShouldHaveSingleItem().IsFatal.ShouldBeFalse();
        ((ShellSimpleCommand)script.Body.Statements[^1].Pipeline[0]).Words[0].Parts[0].Text.ShouldBe("rm");
    }

    [Theory]
    [InlineData("a ${x y}; rm b")]
    [InlineData("a ${}; rm b")]
    [InlineData("a ${-x}; rm b")]
    public void A_parameter_that_no_shell_knows_hides_nothing_behind_it(string text) => ShellParser.Parse(text).Body.Statements.Count.ShouldBe(2);

    [Theory]
    [InlineData("cat <<E\na\\\nE\nb\nE\n", "a\\\nE\nb\n")]
    [InlineData("cat <<E\\\nF\nx\nE\\\nF\n", "x\n")]
    [InlineData("cat <<'E'\na\\\nE\n", "a\\\n")]
    [InlineData("cat <<-E\n\ta\n\t\tE\n", "\ta\n")]
    [InlineData("cat <<E\r\na\r\nE\r\n", "a\r\n")]
    [InlineData("cat <<''\na\n\nb", "a\n")]
    public void Here_documents_end_where_bash_ends_them(string text, string body)
    {
        ShellWord document = ((ShellSimpleCommand)ShellParser.Parse(text).Body.Statements[0].Pipeline[0]).Redirects[0].Document!;

        text.Substring(document.Start, document.Length).ShouldBe(body);
    }

    [Fact]
    public void In_a_substitution_a_here_document_may_end_on_the_line_of_the_parenthesis()
    {
        ShellWordPart part = Simple("a $(cat <<E\nb\nE) c").Words[1].Parts[0];

        ((ShellSimpleCommand)part.Script!.Body.Statements[0].Pipeline[0]).Redirects[0].Document!.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("a ~/b", "~")]
    [InlineData("a x=~/b:~c", "~ ~c")]
    [InlineData("x=~:~d a", "~ ~d")]
    [InlineData("a ~\"b\" ~$c x~ :~ --x=~", "")]
    public void Homes_are_told(string text, string homes)
    {
        ShellSimpleCommand command = Simple(text);
        IEnumerable<ShellWord> words = command.Words.Concat(command.Assignments.SelectMany(assignment => assignment.Values));

        string.Join(' ', words.SelectMany(word => word.Parts).Where(part => part.Kind == ShellWordPartKind.Tilde).Select(part => part.Text)).ShouldBe(homes);
    }

    [Fact]
    public void A_backslash_before_a_carriage_return_joins_no_lines() => ShellParser.Parse("echo a \\\r\nrm b").Body.Statements.Count.ShouldBe(2);

    [Theory]
    [InlineData("a\u00a0b")]
    [InlineData("a\u2003b")]
    [InlineData("a\u000bb")]
    [InlineData("a\fb")]
    [InlineData("a\rb")]
    public void Only_spaces_and_tabs_part_words(string text) => Simple(text).Words.Count.ShouldBe(1);

    [Theory]
    [InlineData("if a; b; fi", 9, "'then' is expected, not 'fi'")]
    [InlineData("for i in a b", 12, "';' or a new line is expected, not the end")]
    [InlineData("case a in b c", 12, "')' is expected, not 'c'")]
    [InlineData("a >", 3, "the target of a redirection is expected, not the end")]
    [InlineData("(a", 2, "')' is expected, not the end")]
    [InlineData("f() a", 4, "a command in braces or another compound command is expected, not 'a'")]
    [InlineData("[[ a == ]]", 8, "an operand of the test is expected, not ']]'")]
    [InlineData("for ((a;b)); do c; done", 6, "three expressions with ';' between them are expected in 'for (('")]
    [InlineData("a=(b;c)", 4, "')' or an element of the array is expected, not ';'")]
    [InlineData("echo ${a", 5, "'}' is missing to close '${'")]
    public void An_error_says_where_it_is_and_what_was_expected(string text, int start, string message)
    {
        ShellSyntaxError error = ShellParser.Parse(text).Errors.ShouldHaveSingleItem();

        (error.Start, error.Message, error.IsFatal).ShouldBe((start, message, true));
    }

    private static string? Raw(string text, ShellWord? word) => word is null ? null : text.Substring(word.Start, word.Length);

    private static ShellStatement Statement(string text)
    {
        ShellScript script = ShellParser.Parse(text);
        script.Errors.ShouldBeEmpty();
        return script.Body.Statements.ShouldHaveSingleItem();
    }

    private static ShellSimpleCommand Simple(string text) => (ShellSimpleCommand)Statement(text).Pipeline.ShouldHaveSingleItem();

    private static ShellCompoundCommand Compound(string text) => (ShellCompoundCommand)Statement(text).Pipeline.ShouldHaveSingleItem();
}
