namespace AgentGen.Shell.Tests.Parsing;

public sealed class ShellCommandLineTests
{
    [Theory]
    [InlineData("git status", new[] { "git", "status" })]
    [InlineData("  echo 'a b' \"c\"d e\\ f ''", new[] { "echo", "a b", "cd", "e f", "" })]
    [InlineData("printf $'x\\ty'", new[] { "printf", "x\ty" })]
    [InlineData("echo '*' \\?", new[] { "echo", "*", "?" })]
    [InlineData("git show stash@{0} {} a{b", new[] { "git", "show", "stash@{0}", "{}", "a{b" })]
    [InlineData("[ -f a ]", new[] { "[", "-f", "a", "]" })]
    [InlineData("gi\\\nt status\n", new[] { "git", "status" })]
    [InlineData("echo x#y", new[] { "echo", "x#y" })]
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
    [InlineData("a # b")]
    [InlineData("a;")]
    [InlineData("a\nb")]
    [InlineData("a x=~")]
    [InlineData("a {1..3}")]
    [InlineData("a [b]")]
    [InlineData("a @(b|c)")]
    [InlineData("a <<<b")]
    [InlineData("cd a")]
    [InlineData("exec a")]
    [InlineData("'' a")]
    [InlineData("coproc a")]
    [InlineData("f() { a; }")]
    [InlineData("a b\r\n")]
    [InlineData("a \0")]
    public void A_text_that_needs_a_shell_is_no_argument_list(string text)
    {
        ShellCommandLine.TryGetArguments(text, out IReadOnlyList<string> arguments).ShouldBeFalse();
        arguments.ShouldBeEmpty();
    }
}
