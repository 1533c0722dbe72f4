namespace AgentGen.Shell.Tests.Parsing;

public sealed class ShellCommandLineTests
{
    [Theory]
    [InlineData("git status", new[] { "git", "status" })]
    [InlineData("  echo 'a b' \"c\"d e\\ f ''", new[] { "echo", "a b", "cd", "e f", "" })]
    [InlineData("printf $'x\\ty'", new[] { "printf", "x\ty" })]
    [InlineData("echo '*' \\?", new[] { "echo", "*", "?" })]
    public void A_simple_command_is_its_argument_list(string text, string[] expected)
    {
        ShellCommandLine.TryGetArguments(text, out IReadOnlyList<string> arguments).ShouldBeTrue();
        arguments.ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a; b")]
    [InlineData("a | b")]
    [InlineData("a && b")]
    [InlineData("a &")]
    [InlineData("! a")]
    [InlineData("time a")]
    [InlineData("a > b")]
    [InlineData("x=1 a")]
    [InlineData("a $x")]
    [InlineData("a \"$(b)\"")]
    [InlineData("a `b`")]
    [InlineData("a *.c")]
    [InlineData("a ~/b")]
    [InlineData("a {b,c}")]
    [InlineData("(a)")]
    [InlineData("if a; then b; fi")]
    [InlineData("a 'b")]
    public void A_text_that_needs_a_shell_is_no_argument_list(string text)
    {
        ShellCommandLine.TryGetArguments(text, out IReadOnlyList<string> arguments).ShouldBeFalse();
        arguments.ShouldBeEmpty();
    }
}
