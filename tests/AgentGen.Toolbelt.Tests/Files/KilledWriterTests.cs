using AgentGen.Testing;

namespace AgentGen.Toolbelt.Tests.Files;

public sealed class KilledWriterTests : IDisposable
{
    private const string RootVariable = "AGENTGEN_TEST_WRITER_ROOT";
    private const int Size = 3_000_000;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Not a test: what the child process of the test below does until it is killed.</summary>
    [Fact(Explicit = true)]
    public async Task Writes_for_ever()
    {
        string root = Environment.GetEnvironmentVariable(RootVariable) ?? throw new InvalidOperationException("Only the test below starts this.");
        FileWriter writer = new(new Workspace(root));
        await using StreamWriter progress = new(Path.Combine(root, "progress")) { AutoFlush = true };
        for (int i = 0; ; i++)
        {
            await progress.WriteLineAsync($"{i}");
            await writer.WriteAsync("file", new string((char)('a' + (i % 26)), Size), TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_writer_killed_at_any_moment_leaves_a_whole_file_and_nothing_that_shows()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        string progress = _folder.PathOf("progress");
        for (int round = 0; round < 6; round++)
        {
            (await TestProcess.RunAsync("mkfifo", [progress], cancellationToken: cancellation)).ExitCode.ShouldBe(0);
            Environment.SetEnvironmentVariable(RootVariable, _folder.Workspace.Root);
            await using (ChildProcess writer = ChildProcess.Start(Environment.ProcessPath!, "-explicit", "only", "-method", $"{typeof(KilledWriterTests).FullName}.{nameof(Writes_for_ever)}"))
            {
                using StreamReader reader = new(progress);
                for (int writes = 0; writes < 3 + round; writes++)
                {
                    (await reader.ReadLineAsync(cancellation)).ShouldNotBeNull();
                }

                writer.Kill();
            }

            File.Delete(progress);
            string content = _folder.Read("file");
            content.Length.ShouldBe(Size);
            content.Distinct().Count().ShouldBe(1);
            _folder.Tools.ListFiles().ShouldBe("file\n[1 files]");
        }

        // An undo of the write clears what killed writers left beside the file.
        FileWriter after = new(_folder.Workspace);
        await after.RestoreAsync(await after.CaptureAsync("file", "x", cancellation), cancellation);
        Directory.GetFiles(_folder.Workspace.Root).Length.ShouldBe(1);
    }
}
