using System.Collections;
using System.Net;
using System.Net.Sockets;
using AgentGen.Testing;

namespace AgentGen.Toolbelt.Tests.Commands;

public sealed class SandboxTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Survivors _survivors = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_command_writes_in_the_workspace_and_nowhere_else()
    {
        string outside = Path.Join(_folder.Outside, "made");

        CommandResult result = await RunAsync($"echo in > inside; mkdir -p sub; echo x > /tmp/passing && cat /tmp/passing; echo out > {outside}; echo root > /made-by-a-test", new CommandRunnerOptions { Sandbox = CommandSandbox.Required });

        result.Sandboxed.ShouldBeTrue(result.Error);
        result.Output.ShouldBe("x\n");
        _folder.Read("inside").ShouldBe("in\n");
        File.Exists(outside).ShouldBeFalse();
        File.Exists("/made-by-a-test").ShouldBeFalse();
        File.Exists("/tmp/passing").ShouldBeFalse();
    }

    [Fact]
    public async Task A_folder_that_the_host_names_can_be_written_too()
    {
        await RunAsync($"echo out > {_folder.Outside}/made", new CommandRunnerOptions { Sandbox = CommandSandbox.Required, SandboxWritable = [_folder.Outside, "/no/such/folder"] });

        File.Exists(Path.Join(_folder.Outside, "made")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_network_is_reached_only_where_the_host_allows_it(bool network)
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;

        CommandResult result = await RunAsync($"(exec 3<>/dev/tcp/127.0.0.1/{port}) && echo reached", new CommandRunnerOptions { Sandbox = CommandSandbox.Required, SandboxNetwork = network });

        (result.Output == "reached\n").ShouldBe(network, result.Error);
    }

    [Fact]
    public async Task Exit_codes_signals_and_outputs_come_through()
    {
        CommandResult result = await RunAsync("echo out; echo err >&2; exit 7", new CommandRunnerOptions { Sandbox = CommandSandbox.Required });

        (result.ExitCode, result.Output, result.Error).ShouldBe((7, "out\n", "err\n"));
    }

    [Fact]
    public async Task A_command_that_takes_too_long_dies_with_its_whole_family()
    {
        SkipWithoutBubblewrap();
        CommandRunner runner = new(_folder.Workspace, TimeProvider.System, new CommandRunnerOptions { Sandbox = CommandSandbox.Required });

        CommandResult result = await runner.RunAsync(
            new CommandRequest { ShellText = $"(setsid sleep {_survivors.Seconds} &); echo begun; sleep {_survivors.Seconds}", Timeout = TimeSpan.FromSeconds(1) }, Cancellation);

        result.TimedOut.ShouldBeTrue();
        _survivors.Find().ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_a_sandbox_is_required_and_missing_nothing_is_started()
    {
        CommandResult result = await WithoutBubblewrap(CommandSandbox.Required).RunAsync(new CommandRequest { ShellText = "echo x > made" }, Cancellation);

        result.ExitCode.ShouldBe(126);
        result.Error.ShouldContain("bubblewrap");
        File.Exists(_folder.PathOf("made")).ShouldBeFalse();
    }

    [Fact]
    public async Task Where_a_sandbox_is_only_wished_for_and_missing_the_result_says_that_there_was_none()
    {
        CommandResult result = await WithoutBubblewrap(CommandSandbox.WhenInstalled).RunAsync(new CommandRequest { ShellText = "echo x > made" }, Cancellation);

        result.Sandboxed.ShouldBeFalse();
        File.Exists(_folder.PathOf("made")).ShouldBeTrue(result.Error);
    }

    private CommandRunner WithoutBubblewrap(CommandSandbox sandbox) =>
        new(_folder.Workspace, TimeProvider.System, new CommandRunnerOptions { Sandbox = sandbox }, new Hashtable { ["PATH"] = "/no/such/folder" });

    private Task<CommandResult> RunAsync(string command, CommandRunnerOptions options)
    {
        SkipWithoutBubblewrap();
        return new CommandRunner(_folder.Workspace, TimeProvider.System, options).RunAsync(new CommandRequest { ShellText = command }, Cancellation);
    }

    private static void SkipWithoutBubblewrap() =>
        Assert.SkipUnless(Works.Value, "bubblewrap is not installed, or this machine lets nobody make namespaces.");

    private static readonly Lazy<bool> Works = new(static () =>
    {
        try
        {
            return TestProcess.RunAsync("bwrap", ["--ro-bind", "/", "/", "--dev", "/dev", "--proc", "/proc", "--unshare-all", "true"]).GetAwaiter().GetResult().ExitCode == 0;
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return false;
        }
    });
}
