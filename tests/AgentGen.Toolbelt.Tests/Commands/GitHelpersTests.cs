using AgentGen.Testing;

namespace AgentGen.Toolbelt.Tests.Commands;

/// <summary>A repository whose own configuration names programs for git to run, and the commands that would run them.</summary>
public sealed class GitHelpersTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CommandRunner _runner;

    public GitHelpersTests() => _runner = new CommandRunner(_folder.Workspace, TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("diff.external", "touch pwned;", "git diff")]
    [InlineData("diff.x.command", "touch pwned;", "git diff")]
    [InlineData("diff.x.textconv", "touch pwned; cat", "git diff")]
    [InlineData("diff.x.textconv", "touch pwned; cat", "git log -p")]
    [InlineData("diff.x.textconv", "touch pwned; cat", "git show")]
    [InlineData("diff.x.textconv", "touch pwned; cat", "git blame f.txt")]
    [InlineData("filter.x.clean", "touch pwned; cat", "git diff")]
    [InlineData("filter.x.smudge", "touch pwned; cat", "rm -f f.txt && git checkout f.txt")]
    [InlineData("core.pager", "touch pwned; cat", "git -p log")]
    [InlineData("pager.log", "touch pwned; cat", "git -p log")]
    [InlineData("alias.look", "!touch pwned", "git look")]
    [InlineData("core.fsmonitor", "touch pwned;", "git status")]
    [InlineData("interactive.diffFilter", "touch pwned; cat", "yes q | git add -p")]
    public async Task What_a_repository_configures_is_not_run(string key, string program, string command)
    {
        await PrepareAsync();
        await GitAsync("config", key, program);

        CommandResult result = await _runner.RunAsync(new CommandRequest { ShellText = command }, Cancellation);

        File.Exists(_folder.PathOf("pwned")).ShouldBeFalse(result.ToString());
    }

    [Fact]
    public async Task A_diff_still_shows_what_changed()
    {
        await PrepareAsync();
        await GitAsync("config", "diff.external", "touch pwned;");
        await GitAsync("config", "diff.x.textconv", "touch pwned; cat");

        CommandResult result = await _runner.RunAsync(new CommandRequest { Arguments = ["git", "diff"] }, Cancellation);

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("+changed");
    }

    [Fact]
    public void Only_what_the_repository_itself_configures_is_replaced() =>
        GitHelpers.Replacements("global\0diff.external\nmine\0local\0core.bare\nfalse\0local\0diff.x.textconv\nits\nown\0worktree\0alias.a\n!x\0command\0filter.y.clean\nz\0")
            .Select(static setting => setting.Key)
            .ShouldBe(["diff.x.textconv", "alias.a"]);

    private async Task PrepareAsync()
    {
        await GitAsync("init", "-q", ".");
        _folder.Write(".gitattributes", "*.txt diff=x filter=x\n");
        _folder.Write("f.txt", "first\n");
        await GitAsync("add", ".");
        await GitAsync("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "x");
        _folder.Write("f.txt", "changed\n");
    }

    private async Task GitAsync(params string[] arguments) =>
        (await TestProcess.RunAsync("git", arguments, _folder.Workspace.Root, cancellationToken: Cancellation)).ExitCode.ShouldBe(0);
}
