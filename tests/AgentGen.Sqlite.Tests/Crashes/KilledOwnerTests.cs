using System.Globalization;
using System.Text;
using AgentGen.Runs;
using AgentGen.Testing;

namespace AgentGen.Sqlite.Tests.Crashes;

/// <summary>Kills a real owner at random points and reads what it left behind. AGENTGEN_KILLS sets how often; the default is 24.</summary>
public sealed class KilledOwnerTests : IDisposable
{
    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("AGENTGEN_KILLS") ?? "24", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, long> _revisions = [];
    private readonly Dictionary<string, string> _payloads = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Whatever_was_acknowledged_survives_the_death_of_the_owner()
    {
        string journal = _folder.PathOf("journal.db");
        Random random = new(20260329);
        for (int kill = 0; kill < Kills; kill++)
        {
            await KillAfterAsync(journal, acknowledgements: random.Next(1, 150));

            Dictionary<string, string[]> left = await Journals.ReadAllAsync(journal, SqliteStoreMode.ReadOnly, Token);
            await CheckAsync(journal, left);
            (await Journals.ReadAllAsync(journal, SqliteStoreMode.Own, Token)).ShouldBeTheSameAs(left);
        }

        _revisions.Values.Sum().ShouldBeGreaterThan(Kills);
    }

    private async Task KillAfterAsync(string journal, int acknowledgements)
    {
        await using ChildProcess owner = Appender.Start(journal);
        (await owner.Output.ReadLineAsync(Token)).ShouldBe($"owner {owner.Id}");
        for (int i = 0; i < acknowledgements; i++)
        {
            Note((await owner.Output.ReadLineAsync(Token)).ShouldNotBeNull());
        }

        owner.Kill();

        // What it still said before it died was acknowledged too; a line that death cut short was not.
        string rest = (await owner.WaitAsync(Token)).Output;
        foreach (string line in rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Note(line);
        }
    }

    private void Note(string line)
    {
        string[] words = line.Split(' ');
        words.Length.ShouldBe(5, line);
        _revisions[words[1]] = long.Parse(words[2], CultureInfo.InvariantCulture);
        _payloads[words[3]] = words[4];
    }

    private async Task CheckAsync(string journal, Dictionary<string, string[]> left)
    {
        await using SqliteRunStore store = await SqliteRunStore.OpenAsync(journal, SqliteStoreMode.Own, time: null, Token);
        (await Journals.ReadAllAsync(store, Token)).ShouldBeTheSameAs(left);
        foreach ((string run, long revision) in _revisions)
        {
            left[run].Length.ShouldBeGreaterThanOrEqualTo((int)revision);
            for (int i = 1; i < left[run].Length; i++)
            {
                left[run][i].ShouldEndWith($"\"{run}/{i + 1}\"}}");
            }
        }

        foreach ((string hash, string payload) in _payloads)
        {
            Encoding.UTF8.GetString((await store.GetBlobAsync(hash, Token)).ShouldNotBeNull().Span).ShouldBe(payload);
        }
    }
}
