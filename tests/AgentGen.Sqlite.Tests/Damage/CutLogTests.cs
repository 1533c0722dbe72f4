using AgentGen.Runs;
using AgentGen.Sqlite.Tests.Crashes;
using AgentGen.Testing;

namespace AgentGen.Sqlite.Tests.Damage;

/// <summary>What a power loss may leave of the write-ahead log: any prefix of it, perhaps with a garbled end.</summary>
public sealed class CutLogTests : IDisposable
{
    private const int Step = 512;

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_cut_of_the_log_opens_to_a_prefix_of_what_was_committed()
    {
        (byte[] database, byte[] log) = await LeaveAsync();
        string cut = _folder.PathOf("cut.db");
        Dictionary<string, string[]>? longest = null;
        int shrinks = 0;

        // From the whole log down, so that each state must be a prefix of the one before.
        for (int length = log.Length / Step * Step; length >= 0; length -= Step)
        {
            Dictionary<string, string[]> state = await OpenAsync(cut, database, log[..length]);
            if (longest is not null)
            {
                shrinks += ShouldBePrefixOf(state, longest);
            }

            longest = state;
        }

        shrinks.ShouldBeGreaterThan(20);
        TestContext.Current.SendDiagnosticMessage($"{log.Length / Step + 1} cuts, {shrinks} committed states");
    }

    [Fact]
    public async Task A_garbled_log_opens_to_a_prefix_of_what_was_committed()
    {
        (byte[] database, byte[] log) = await LeaveAsync();
        string garbled = _folder.PathOf("garbled.db");
        Dictionary<string, string[]> whole = await OpenAsync(garbled, database, log);
        Random random = new(11);
        for (int i = 0; i < 100; i++)
        {
            byte[] bytes = [.. log];
            random.NextBytes(bytes.AsSpan(random.Next(bytes.Length - 8), 8));
            ShouldBePrefixOf(await OpenAsync(garbled, database, bytes), whole);
        }
    }

    /// <summary>Lets an owner write for a while and takes what lies there when it is killed.</summary>
    private async Task<(byte[] Database, byte[] Log)> LeaveAsync()
    {
        string journal = _folder.PathOf("journal.db");
        await using (ChildProcess owner = Appender.Start(journal))
        {
            for (int i = 0; i < 60; i++)
            {
                await owner.Output.ReadLineAsync(Token);
            }

            owner.Kill();
            await owner.WaitAsync(Token);
        }

        return (await File.ReadAllBytesAsync(journal, Token), await File.ReadAllBytesAsync(journal + "-wal", Token));
    }

    /// <summary>Opens the two files as their owner; a journal whose tables never reached the disk is an empty one.</summary>
    private static async Task<Dictionary<string, string[]>> OpenAsync(string path, byte[] database, byte[] log)
    {
        File.Delete(path + "-shm");
        await File.WriteAllBytesAsync(path, database, Token);
        await File.WriteAllBytesAsync(path + "-wal", log, Token);
        return await Journals.ReadAllAsync(path, SqliteStoreMode.Own, Token);
    }

    /// <returns>1 where the prefix is shorter, 0 where it is the same.</returns>
    private static int ShouldBePrefixOf(Dictionary<string, string[]> prefix, Dictionary<string, string[]> whole)
    {
        prefix.Keys.ShouldBeSubsetOf(whole.Keys);
        foreach ((string run, string[] facts) in prefix)
        {
            facts.ShouldBe(whole[run].Take(facts.Length));
        }

        return prefix.Values.Sum(facts => facts.Length) < whole.Values.Sum(facts => facts.Length) ? 1 : 0;
    }
}
