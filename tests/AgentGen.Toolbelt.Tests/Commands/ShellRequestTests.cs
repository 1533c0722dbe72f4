namespace AgentGen.Toolbelt.Tests.Commands;

public sealed class ShellRequestTests
{
    [Theory]
    [InlineData("ls -l", new[] { "ls", "-l" })]
    [InlineData("printf '%s\n' \"a b\" c\\ d", new[] { "printf", "%s\n", "a b", "c d" })]
    [InlineData("./build.sh --fast", new[] { "./build.sh", "--fast" })]
    [InlineData("  git   status  ", new[] { "git", "status" })]
    public void One_simple_command_is_started_without_a_shell(string command, string[] arguments)
    {
        CommandRequest request = ShellRequest.Of(command);

        request.Arguments.ShouldBe(arguments);
        request.ShellText.ShouldBeNull();
    }

    [Theory]
    [InlineData("ls | wc -l")]
    [InlineData("ls *.cs")]
    [InlineData("echo $HOME")]
    [InlineData("A=b env")]
    [InlineData("ls > out")]
    [InlineData("ls; ls")]
    [InlineData("cat ~/x")]
    [InlineData("cd sub")]
    [InlineData("export A=b")]
    [InlineData("no-such-program-anywhere x")]
    [InlineData("echo 'unfinished")]
    public void Anything_else_is_the_shells(string command)
    {
        CommandRequest request = ShellRequest.Of(command);

        request.Arguments.ShouldBeEmpty();
        request.ShellText.ShouldBe(command);
    }
}
