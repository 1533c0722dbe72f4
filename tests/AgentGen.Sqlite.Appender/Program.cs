using System.Text;
using AgentGen.Runs;

// Appends to some runs at the same time, as fast as it can, and prints each acknowledged revision and payload. Ends only by being killed.
// With "read" as a second argument it opens the store read-only and counts the runs instead.
const int Runs = 4;
try
{
    if (args is [_, "read"])
    {
        await using SqliteRunStore reader = await SqliteRunStore.OpenAsync(args[0], SqliteStoreMode.ReadOnly, time: null, CancellationToken.None);
        Console.WriteLine($"{await reader.ListAsync(CancellationToken.None).CountAsync()} runs");
        return 0;
    }

    await using SqliteRunStore store = await SqliteRunStore.OpenAsync(args[0], SqliteStoreMode.Own, time: null, CancellationToken.None);
    Console.WriteLine($"owner {Environment.ProcessId}");
    await Task.WhenAll(Enumerable.Range(0, Runs).Select(n => Task.Run(() => GrowAsync(store, new RunId($"run-{n}")))));
    return 0;
}
catch (RunStoreException e)
{
    Console.WriteLine($"{e.Error}: {e.Message}");
    return 1;
}

static async Task GrowAsync(SqliteRunStore store, RunId run)
{
    RunLease lease = await store.ClaimAsync(run, $"{Environment.ProcessId}", CancellationToken.None);
    long revision = 0;
    await foreach (RecordedEvent fact in store.ReadAsync(run, 0, CancellationToken.None))
    {
        revision = fact.Revision;
    }

    while (true)
    {
        string payload = $"{run}/{revision}";
        string hash = await store.PutBlobAsync(Encoding.UTF8.GetBytes(payload), CancellationToken.None);
        RunEvent[] facts = [.. Enumerable.Range(0, 1 + (int)(revision % 3)).Select(n => FactAt(run, revision + n + 1))];
        AppendResult result = await store.AppendAsync(lease, revision, facts, CancellationToken.None);
        if (result.Kind != AppendResultKind.Appended)
        {
            throw new InvalidOperationException($"{run}: {result}");
        }

        revision = result.Revision;
        Console.WriteLine($"ack {run} {revision} {hash} {payload}");
    }
}

static RunEvent FactAt(RunId run, long revision) => revision == 1
    ? new RunStarted("tool_loop", 1, new ToolLoopInput { Prompt = "append" }, new RunLimits(), new Dictionary<string, string>(), "policy")
    : new TimerFired($"{run}/{revision}");
