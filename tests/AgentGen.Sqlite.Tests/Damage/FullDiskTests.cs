using AgentGen.Runs;
using AgentGen.Sqlite.Tests.Crashes;
using AgentGen.Testing;

namespace AgentGen.Sqlite.Tests.Damage;

public sealed class FullDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_owner_whose_disk_is_full_is_told_so_and_loses_nothing_that_was_acknowledged()
    {
        string journal = _folder.PathOf("journal.db");

        // A limit on the size of files stands in for the end of the disk: writes beyond it fail, once the signal for it is ignored.
        ProcessOutcome owner = await TestProcess.RunAsync(
            "bash",
            ["-c", "trap '' XFSZ; ulimit -f 600; exec \"$0\" \"$1\"", Path.Combine(AppContext.BaseDirectory, "AgentGen.Sqlite.Appender"), journal],
            environment: new Dictionary<string, string?> { ["DOTNET_EnableWriteXorExecute"] = "0" },
            cancellationToken: Token);

        owner.ExitCode.ShouldBe(1, owner.All);
        string[] lines = owner.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[^1].ShouldStartWith($"Unavailable: {journal} ");
        Dictionary<string, long> acknowledged = lines.Select(line => line.Split(' ')).Where(words => words[0] == "ack")
            .GroupBy(words => words[1]).ToDictionary(run => run.Key, run => run.Max(words => long.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture)));
        acknowledged.ShouldNotBeEmpty();
        Dictionary<string, string[]> left = await Journals.ReadAllAsync(journal, SqliteStoreMode.Own, Token);
        foreach ((string run, long revision) in acknowledged)
        {
            left[run].Length.ShouldBeGreaterThanOrEqualTo((int)revision);
        }
    }
}
