using System.Text;
using AgentGen.Runs;

namespace AgentGen.Sqlite.Tests.Crashes;

/// <summary>Reads everything that a store says, for comparison.</summary>
internal static class Journals
{
    /// <summary>Each run with the bytes of its facts in order; throws where a journal has a gap.</summary>
    public static async Task<Dictionary<string, string[]>> ReadAllAsync(IRunStore store, CancellationToken cancellationToken)
    {
        Dictionary<string, string[]> journals = [];
        await foreach (RunSummary run in store.ListAsync(cancellationToken))
        {
            List<RecordedEvent> facts = await store.ReadAsync(run.Run, 0, cancellationToken).ToListAsync(cancellationToken);
            facts.Select(fact => fact.Revision).ShouldBe(Enumerable.Range(1, facts.Count).Select(n => (long)n));
            run.Revision.ShouldBe(facts.Count);
            journals.Add(run.Run.Value, [.. facts.Select(fact => $"{fact.At:O} {Encoding.UTF8.GetString(RunEventSerializer.Serialize(fact.Event))}")]);
        }

        return journals;
    }

    public static async Task<Dictionary<string, string[]>> ReadAllAsync(string journal, SqliteStoreMode mode, CancellationToken cancellationToken)
    {
        await using SqliteRunStore store = await SqliteRunStore.OpenAsync(journal, mode, time: null, cancellationToken);
        return await ReadAllAsync(store, cancellationToken);
    }

    public static void ShouldBeTheSameAs(this Dictionary<string, string[]> actual, Dictionary<string, string[]> expected)
    {
        actual.Keys.ShouldBe(expected.Keys);
        foreach ((string run, string[] facts) in expected)
        {
            actual[run].ShouldBe(facts);
        }
    }
}
