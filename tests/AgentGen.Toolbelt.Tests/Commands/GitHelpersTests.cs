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
    [InlineData("diff.external", "touch pwned;", "g\\it diff | cat")]
    [InlineData("tar.foo.command", "touch pwned; cat", "git archive --format=foo HEAD")]
    [InlineData("interactive.diffFilter", "touch pwned; cat", "yes q | git add -p")]
    public async Task What_a_repository_configures_is_not_run(string key, string program, string command)
    {
        await PrepareAsync();
        await GitAsync("", "config", key, program);

        CommandResult result = await _runner.RunAsync(new CommandRequest { ShellText = command }, Cancellation);

        File.Exists(_folder.PathOf("pwned")).ShouldBeFalse(result.ToString());
    }

    [Theory]
    [InlineData("git -C lib diff")]
    [InlineData("cd lib && git diff")]
    [InlineData("git --git-dir=lib/.git --work-tree=lib diff")]
    [InlineData("GIT_DIR=lib/.git GIT_WORK_TREE=lib git diff")]
    public async Task A_repository_that_the_command_names_is_another_one_whose_programs_are_not_run(string command)
    {
        await PrepareAsync("lib/");
        await TestProcess.RunAsync("git", ["config", "diff.external", $"touch {_folder.PathOf("pwned")};"], _folder.PathOf("lib"), cancellationToken: Cancellation);

        CommandResult result = await _runner.RunAsync(new CommandRequest { ShellText = command }, Cancellation);

        File.Exists(_folder.PathOf("pwned")).ShouldBeFalse(result.ToString());
        result.Output.ShouldContain("+changed", customMessage: result.ToString());
    }

    [Fact]
    public async Task A_program_of_the_workspace_that_is_called_git_is_not_asked()
    {
        await PrepareAsync();
        _folder.Write("git", "#!/bin/sh\ntouch pwned\n");
        File.SetUnixFileMode(_folder.PathOf("git"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        await _runner.RunAsync(new CommandRequest { Arguments = ["git", "status"] }, Cancellation);

        File.Exists(_folder.PathOf("pwned")).ShouldBeFalse();
    }

    [Fact]
    public async Task Where_the_configuration_cannot_be_read_nothing_is_started()
    {
        await PrepareAsync();
        _folder.Write(".git/config", "[broken");

        CommandResult result = await _runner.RunAsync(new CommandRequest { ShellText = "touch made" }, Cancellation);

        result.ExitCode.ShouldBe(126);
        File.Exists(_folder.PathOf("made")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_diff_still_shows_what_changed()
    {
        await PrepareAsync();
        await GitAsync("", "config", "diff.external", "touch pwned;");
        await GitAsync("", "config", "diff.x.textconv", "touch pwned; cat");

        CommandResult result = await _runner.RunAsync(new CommandRequest { Arguments = ["git", "diff"] }, Cancellation);

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("+changed");
    }

    [Fact]
    public void Only_what_the_repository_itself_configures_is_replaced() =>
        GitHelpers.Replacements("global\0diff.external\nmine\0local\0core.bare\nfalse\0local\0diff.x.textconv\nits\nown\0worktree\0alias.a\n!x\0command\0filter.y.clean\nz\0")
            .Select(static setting => setting.Key)
            .ShouldBe(["diff.x.textconv", "alias.a"]);

    private async Task PrepareAsync(string below = "")
    {
        Directory.CreateDirectory(_folder.PathOf(below.Length == 0 ? "." : below));
        await GitAsync(below, "init", "-q", ".");
        _folder.Write(below + ".gitattributes", "*.txt diff=x filter=x\n");
        _folder.Write(below + "f.txt", "first\n");
        await GitAsync(below, "add", ".");
        await GitAsync(below, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "x");
        _folder.Write(below + "f.txt", "changed\n");
    }

    private async Task GitAsync(string below, params string[] arguments) =>
        (await TestProcess.RunAsync("git", arguments, _folder.PathOf(below.Length == 0 ? "." : below), cancellationToken: Cancellation)).ExitCode.ShouldBe(0);
}
