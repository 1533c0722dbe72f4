namespace AgentGen.Shell.Tests.Parsing;

public sealed class ShellParserTests
{
    [Fact]
    public void A_pipeline_keeps_its_commands_and_how_it_is_joined()
    {
        ShellScript script = ShellParser.Parse("a 1 | b |& c && ! d || e & f");

        script.Errors.ShouldBeEmpty();
        script.Body.Statements.Select(statement => (statement.Connector, statement.IsNegated, statement.IsBackground, statement.Pipeline.Count))
            .ShouldBe([(ShellConnector.Always, false, false, 3), (ShellConnector.And, true, false, 1), (ShellConnector.Or, false, true, 1), (ShellConnector.Always, false, false, 1)]);
    }

    [Fact]
    public void Quotes_escapes_and_line_continuations_are_removed_from_words()
    {
        Texts("a'b c'\"d\\\"e\"\\ f $'\\t\\x41' g\\\nh").ShouldBe(["ab cd\"e f", "\tA", "gh"]);
    }

    [Fact]
    public void Expansions_are_parts_with_their_places()
    {
        const string Text = "x ${y:-z}$(b \"$(c)\")`d`$((1+2))<(e)~";
        ShellWord word = Simple(Text).Words[1];

        word.Parts.Select(part => part.Kind).ShouldBe(
        [
            ShellWordPartKind.Parameter, ShellWordPartKind.CommandSubstitution, ShellWordPartKind.CommandSubstitution, ShellWordPartKind.Arithmetic,
            ShellWordPartKind.ProcessSubstitution, ShellWordPartKind.Literal,
        ]);
        word.Parts.Select(part => Text.Substring(part.Start, part.Length)).ShouldBe(["${y:-z}", "$(b \"$(c)\")", "`d`", "$((1+2))", "<(e)", "~"]);
        word.Parts[0].Modifier.ShouldBe(":-");
    }

    [Fact]
    public void Redirections_have_a_kind_a_descriptor_and_a_target()
    {
        Simple("a <in 2>err >>log &>both 3<>rw 2>&1 <<<text {fd}>x").Redirects.Select(redirect => (redirect.Kind, redirect.Descriptor, redirect.Target.Parts[0].Text)).ShouldBe(
        [
            (ShellRedirectKind.Input, null, "in"), (ShellRedirectKind.Output, "2", "err"), (ShellRedirectKind.Append, null, "log"), (ShellRedirectKind.OutputAndError, null, "both"),
            (ShellRedirectKind.InputOutput, "3", "rw"), (ShellRedirectKind.DuplicateOutput, "2", "1"), (ShellRedirectKind.HereString, null, "text"), (ShellRedirectKind.Output, "{fd}", "x"),
        ]);
    }

    [Fact]
    public void Here_documents_end_at_their_delimiters_and_only_unquoted_ones_expand()
    {
        ShellScript script = ShellParser.Parse("cat <<A - <<-'B'\none $x\nA\n\ttwo $y\n\tB\necho after");

        script.Errors.ShouldBeEmpty();
        var command = (ShellSimpleCommand)script.Body.Statements[0].Pipeline[0];
        command.Redirects[0].Document!.Parts.Select(part => part.Kind).ShouldBe([ShellWordPartKind.Literal, ShellWordPartKind.Parameter, ShellWordPartKind.Literal]);
        command.Redirects[1].Document!.Parts.ShouldHaveSingleItem().Text.ShouldBe("two $y\n");
        script.Body.Statements.Count.ShouldBe(2);
    }

    [Fact]
    public void Assignments_stand_before_the_command_only()
    {
        ShellSimpleCommand command = Simple("a=1 b+=2 c=(x y) d[0]=z cmd e=5");

        command.Assignments.Select(assignment => (assignment.Name, assignment.IsPlain, assignment.Values.Count)).ShouldBe([("a", true, 1), ("b", false, 1), ("c", false, 2), ("d", false, 1)]);
        command.Words.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("if a; then b; elif c; then d; else e; fi", ShellCompoundKind.If, 5)]
    [InlineData("while a; do b; done", ShellCompoundKind.While, 2)]
    [InlineData("until a\ndo b\ndone", ShellCompoundKind.Until, 2)]
    [InlineData("for i in 1 2; do b; done", ShellCompoundKind.For, 1)]
    [InlineData("for ((i=0; i<3; i++)); do b; done", ShellCompoundKind.For, 1)]
    [InlineData("select i in 1 2; do b; done", ShellCompoundKind.Select, 1)]
    [InlineData("case x in (a|b) c;; d) ;& *) e; esac", ShellCompoundKind.Case, 3)]
    [InlineData("f() { a; }", ShellCompoundKind.Function, 1)]
    [InlineData("function f { a; }", ShellCompoundKind.Function, 1)]
    [InlineData("( a; b )", ShellCompoundKind.Subshell, 1)]
    [InlineData("{ a; b; }", ShellCompoundKind.Group, 1)]
    [InlineData("[[ -f a && ( b == c* || d =~ ^(e|f)$ ) ]]", ShellCompoundKind.Conditional, 0)]
    [InlineData("(( i++ > 3 ))", ShellCompoundKind.Arithmetic, 0)]
    public void Compound_commands_hold_their_bodies(string text, ShellCompoundKind kind, int bodies)
    {
        ShellScript script = ShellParser.Parse(text);

        script.Errors.ShouldBeEmpty();
        var command = (ShellCompoundCommand)script.Body.Statements.ShouldHaveSingleItem().Pipeline.ShouldHaveSingleItem();
        (command.Kind, command.Bodies.Count).ShouldBe((kind, bodies));
        (command.Start, command.End).ShouldBe((0, text.Length));
    }

    [Theory]
    [InlineData("echo 'x", 5)]
    [InlineData("echo \"x", 5)]
    [InlineData("echo `x", 5)]
    [InlineData("echo ${x", 5)]
    [InlineData("a && ", 5)]
    [InlineData("a | ; b", 4)]
    [InlineData("if a; fi", 6)]
    [InlineData("a; )", 3)]
    [InlineData("a > ; b", 4)]
    [InlineData("a\0b", 1)]
    public void An_error_has_its_place(string text, int start) => ShellParser.Parse(text).Errors.ShouldHaveSingleItem().Start.ShouldBe(start);

    [Fact]
    public void What_was_understood_before_an_error_is_kept() => ShellParser.Parse("rm -rf src; fi").Body.Statements.Count.ShouldBe(1);

    [Fact]
    public void Windows_line_ends_are_line_ends() => ShellParser.Parse("if a\r\nthen b\r\nfi\r\n").Errors.ShouldBeEmpty();

    private static ShellSimpleCommand Simple(string text)
    {
        ShellScript script = ShellParser.Parse(text);
        script.Errors.ShouldBeEmpty();
        return (ShellSimpleCommand)script.Body.Statements.ShouldHaveSingleItem().Pipeline.ShouldHaveSingleItem();
    }

    private static IEnumerable<string> Texts(string text) => Simple(text).Words.Select(word => string.Concat(word.Parts.Select(part => part.Text)));
}
