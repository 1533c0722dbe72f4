using System.Collections;
using System.Diagnostics;
using AgentGen.Testing;

namespace AgentGen.Toolbelt.Tests.Commands;

public sealed class CommandRunnerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CommandRunner _runner;
    private readonly Survivors _survivors = new();

    public CommandRunnerTests() => _runner = new CommandRunner(_folder.Workspace, TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_command_gives_its_exit_code_and_both_outputs()
    {
        CommandResult result = await ShellAsync("echo out; echo err >&2; exit 3");

        result.ExitCode.ShouldBe(3);
        result.Output.ShouldBe("out\n");
        result.Error.ShouldBe("err\n");
        result.TimedOut.ShouldBeFalse();
    }

    [Fact]
    public async Task Arguments_reach_the_program_as_they_are()
    {
        CommandResult result = await _runner.RunAsync(new CommandRequest { Arguments = ["printf", "%s\\n", "a b", "$(id)", "'\"", ";ls"] }, Cancellation);

        result.Output.ShouldBe("a b\n$(id)\n'\"\n;ls\n");
    }

    [Fact]
    public async Task A_command_with_a_NUL_is_not_started_for_the_system_would_run_its_beginning()
    {
        CommandResult shell = await ShellAsync("touch made\0 --help");
        CommandResult program = await _runner.RunAsync(new CommandRequest { Arguments = ["touch", "made\0"] }, Cancellation);

        shell.ExitCode.ShouldBe(126);
        shell.Error.ShouldContain("NUL");
        program.ExitCode.ShouldBe(126);
        File.Exists(Path.Join(_folder.Workspace.Root, "made")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_that_only_looks_like_a_repository_cannot_make_git_run_programs()
    {
        _folder.Write("fake/HEAD", "ref: refs/heads/main\n");
        _folder.Write("fake/objects/x", "");
        _folder.Write("fake/refs/x", "");
        _folder.Write("fake/config", "[core]\n\tbare = false\n\tworktree = ..\n[alias]\n\tst = !touch made\n");

        CommandResult result = await ShellAsync("cd fake && git st");

        result.ExitCode.ShouldNotBe(0);
        File.Exists(Path.Join(_folder.Workspace.Root, "made")).ShouldBeFalse(result.ToString());
        File.Exists(Path.Join(_folder.Workspace.Root, "fake", "made")).ShouldBeFalse(result.ToString());
    }

    [Theory]
    [InlineData("no-such-program-here", 127)]
    [InlineData("/etc/passwd", 126)]
    public async Task A_program_that_cannot_be_started_is_a_result(string program, int exitCode)
    {
        CommandResult result = await _runner.RunAsync(new CommandRequest { Arguments = [program] }, Cancellation);

        result.ExitCode.ShouldBe(exitCode);
        result.Error.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("../outside")]
    [InlineData("/tmp")]
    [InlineData("none")]
    public async Task A_working_folder_outside_or_absent_is_a_result(string folder)
    {
        CommandResult result = await _runner.RunAsync(new CommandRequest { ShellText = "touch here", WorkingDirectory = folder }, Cancellation);

        result.ExitCode.ShouldBe(126);
        result.Error.ShouldContain(folder);
    }

    [Fact]
    public async Task A_command_runs_in_its_working_folder()
    {
        Directory.CreateDirectory(_folder.PathOf("sub"));

        (await _runner.RunAsync(new CommandRequest { ShellText = "pwd -P", WorkingDirectory = "sub" }, Cancellation)).Output.ShouldBe($"{_folder.PathOf("sub")}\n");
        (await ShellAsync("pwd -P")).Output.ShouldBe($"{_folder.Workspace.Root}\n");
    }

    [Fact]
    public async Task A_command_gets_no_input()
    {
        (await ShellAsync("cat; echo end")).Output.ShouldBe("end\n");
    }

    [Theory]
    [InlineData("kill -9 $$", 137, "SIGKILL")]
    [InlineData("kill -TERM $$", 143, "SIGTERM")]
    [InlineData("exit 3", 3, null)]
    public async Task A_signal_is_128_and_its_number_and_has_its_name(string command, int exitCode, string? signal)
    {
        CommandResult result = await ShellAsync(command);

        result.ExitCode.ShouldBe(exitCode);
        result.Signal.ShouldBe(signal);
    }

    [Fact]
    public async Task Output_is_told_while_the_command_runs()
    {
        await TestProcess.RunAsync("mkfifo", [_folder.PathOf("go")], cancellationToken: Cancellation);
        List<CommandOutput> heard = [];
        Listener listener = new(piece =>
        {
            heard.Add(piece);
            if (piece.Text == "first\n")
            {
                File.WriteAllText(_folder.PathOf("go"), "on\n");
            }
        });

        CommandResult result = await _runner.RunAsync(new CommandRequest { ShellText = "echo first; cat go; echo last >&2", Progress = listener }, Cancellation);

        result.Output.ShouldBe("first\non\n");
        heard.ShouldBe([new CommandOutput(false, "first\n"), new CommandOutput(false, "on\n"), new CommandOutput(true, "last\n")]);
    }

    [Fact]
    public async Task A_listener_that_fails_costs_the_command_nothing()
    {
        Listener listener = new(static _ => throw new InvalidOperationException("broken listener"));

        CommandResult result = await _runner.RunAsync(new CommandRequest { ShellText = "seq 1 50000", Progress = listener }, Cancellation);

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldEndWith("50000\n");
    }

    [Fact]
    public async Task A_relative_program_is_meant_from_the_folder_of_the_command()
    {
        _folder.Write("sub/run.sh", "#!/bin/sh\necho here\n");
        File.SetUnixFileMode(_folder.PathOf("sub/run.sh"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        CommandResult result = await _runner.RunAsync(new CommandRequest { Arguments = ["./run.sh"], WorkingDirectory = "sub" }, Cancellation);

        result.Output.ShouldBe("here\n", customMessage: result.Error);
    }

    [Fact]
    [Trait("Row", "000-B09")]
    public async Task Long_output_keeps_its_beginning_and_its_end_and_says_what_is_missing()
    {
        CommandResult result = await ShellAsync("echo first; seq 1 200000; echo last");

        result.Output.ShouldStartWith("first\n1\n2\n");
        result.Output.ShouldEndWith("200000\nlast\n");
        result.Output.ShouldContain($"[… {result.OutputOmitted} characters left out …]");
        result.OutputOmitted.ShouldBeGreaterThan(1_000_000);
        result.ErrorOmitted.ShouldBe(0);
        result.Output.Length.ShouldBeLessThan(65_000);
    }

    [Fact]
    public async Task A_command_sees_no_secret_and_no_setting_of_the_host()
    {
        Hashtable host = new()
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH"),
            ["HOME"] = "/home/someone",
            ["LC_TIME"] = "C",
            ["OPENAI_API_KEY"] = "sk-secret",
            ["MY_TOKEN"] = "secret",
            ["BASH_ENV"] = "/tmp/evil",
            ["LD_PRELOAD"] = "/tmp/evil.so",
            ["GIT_EXTERNAL_DIFF"] = "/tmp/evil",
            ["DOTNET_STARTUP_HOOKS"] = "/tmp/evil.dll",
            ["HTTPS_PROXY"] = "http://proxy.example:3128",
            ["http_proxy"] = "http://someone:secret@proxy.example:3128",
        };

        CommandResult result = await new CommandRunner(_folder.Workspace, TimeProvider.System, new CommandRunnerOptions(), host).RunAsync(new CommandRequest { Arguments = ["env"] }, Cancellation);

        string[] names = [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split('=')[0])];
        names.ShouldContain("PATH");
        names.ShouldContain("HOME");
        names.ShouldContain("LC_TIME");
        names.ShouldContain("HTTPS_PROXY");
        names.ShouldNotContain("http_proxy");
        result.Output.ShouldNotContain("secret");
        result.Output.ShouldNotContain("evil");
        result.Output.ShouldContain("TERM=dumb");
        result.Output.ShouldContain("MSBUILDDISABLENODEREUSE=1");
    }

    [Fact]
    public async Task A_repository_cannot_make_git_run_its_helpers()
    {
        await ShellAsync("git init -q . && git config core.fsmonitor 'touch pwned;' && mkdir -p .git/hooks && printf '#!/bin/sh\\ntouch pwned\\n' > .git/hooks/post-checkout && chmod +x .git/hooks/post-checkout");

        CommandResult result = await ShellAsync("git status --short && git -c user.name=a -c user.email=a@b commit -q --allow-empty -m x && git checkout -q -b other && echo fine");

        result.Output.ShouldContain("fine", customMessage: result.Error);
        File.Exists(_folder.PathOf("pwned")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_command_ends_when_it_ends_though_what_it_left_behind_holds_its_output()
    {
        CommandResult result = await ShellAsync($"sleep {_survivors.Seconds} & echo done");

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldBe("done\n");
        _survivors.Find().ShouldBeEmpty();
    }

    public static TheoryData<string> Families() =>
    [
        "sleep N",
        "sleep N & sleep N & wait",
        "setsid sleep N & wait",
        "(setsid nohup sh -c 'setsid sleep N & sleep N' >/dev/null 2>&1 &) ; sleep N",
        "env -i setsid sleep N >/dev/null 2>&1 & wait",
        "trap '' TERM HUP INT; sh -c 'trap \"\" TERM; while true; do sleep N; done'",
        "f() { while true; do setsid sleep N & sleep 0.01; done; }; f",
    ];

    [Theory]
    [MemberData(nameof(Families))]
    [Trait("Row", "000-B44")]
    public async Task A_command_that_takes_too_long_dies_with_its_whole_family(string family)
    {
        CommandResult result = await _runner.RunAsync(
            new CommandRequest { ShellText = $"echo begun; {Named(family)}", Timeout = TimeSpan.FromMilliseconds(400) }, Cancellation);

        result.TimedOut.ShouldBeTrue();
        result.ExitCode.ShouldBe(124);
        result.Output.ShouldBe("begun\n");
        _survivors.Find().ShouldBeEmpty();
    }

    [Fact]
    [Trait("Row", "000-B26")]
    public async Task A_cancelled_command_is_dead_before_the_caller_hears_of_it()
    {
        string pipe = _folder.PathOf("begun");
        await TestProcess.RunAsync("mkfifo", [pipe], cancellationToken: Cancellation);
        using CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        Task<CommandResult> running = _runner.RunAsync(
            new CommandRequest { ShellText = $"(setsid sleep {_survivors.Seconds} &) ; echo x > begun; sleep {_survivors.Seconds}", Timeout = Timeout.InfiniteTimeSpan }, source.Token);
        await File.ReadAllTextAsync(pipe, Cancellation);
        _survivors.Find().ShouldNotBeEmpty();
        await source.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => running);
        _survivors.Find().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_of_another_runner_is_left_alone()
    {
        string pipe = _folder.PathOf("begun");
        await TestProcess.RunAsync("mkfifo", [pipe], cancellationToken: Cancellation);
        using CancellationTokenSource source = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        Task<CommandResult> other = _runner.RunAsync(new CommandRequest { ShellText = $"echo x > begun; sleep {_survivors.Seconds}" }, source.Token);
        await File.ReadAllTextAsync(pipe, Cancellation);

        await _runner.RunAsync(new CommandRequest { ShellText = "sleep 1000", Timeout = TimeSpan.FromMilliseconds(200) }, Cancellation);

        _survivors.Find().ShouldNotBeEmpty();
        await source.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => other);
    }

    [Fact]
    public async Task A_hang_ends_soon_after_its_time()
    {
        long startedAt = Stopwatch.GetTimestamp();

        await _runner.RunAsync(new CommandRequest { ShellText = "sleep 1000", Timeout = TimeSpan.FromMilliseconds(100) }, Cancellation);

        Stopwatch.GetElapsedTime(startedAt).ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private string Named(string family) => family.Replace("N", _survivors.Seconds, StringComparison.Ordinal);

    private Task<CommandResult> ShellAsync(string text) => _runner.RunAsync(new CommandRequest { ShellText = text }, Cancellation);

    private sealed class Listener(Action<CommandOutput> act) : IProgress<CommandOutput>
    {
        public void Report(CommandOutput value) => act(value);
    }
}
