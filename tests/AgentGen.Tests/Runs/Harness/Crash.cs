using AgentGen.Runs;

namespace AgentGen.Tests.Runs;

/// <summary>What a journal held when its process died.</summary>
internal sealed class Crash
{
    private readonly Dictionary<string, int> _done = new(StringComparer.Ordinal);

    public bool Exists { get; private set; }

    /// <summary>The paths of the requests that the model had answered.</summary>
    public HashSet<string> Answered { get; } = new(StringComparer.Ordinal);

    public static async Task<Crash> LookAsync(EngineHarness harness, RunId run)
    {
        Crash crash = new();
        await crash.LookAsync(harness, run, "");
        return crash;
    }

    /// <summary>Every effect that was recorded as completed has still happened exactly as often.</summary>
    public void CheckNothingRepeated(World world)
    {
        foreach ((string entry, int count) in _done)
        {
            world.Count(entry).ShouldBe(count, entry);
        }
    }

    private async Task LookAsync(EngineHarness harness, RunId run, string prefix)
    {
        Dictionary<string, DispatchTool> calls = new(StringComparer.Ordinal);
        foreach (RunEvent fact in await harness.JournalAsync(run))
        {
            Exists = true;
            switch (fact)
            {
                case ModelAnswered answered:
                    Answered.Add(prefix + answered.Key);
                    break;
                case CommandIssued { Command: DispatchTool call } issued:
                    calls.Add(issued.Key, call);
                    break;
                case CommandIssued { Command: SpawnChild child } issued:
                    await LookAsync(harness, child.Child, $"{prefix}{issued.Key}/");
                    break;
                case CallCompleted completed when Entry(calls[completed.Key]) is { } entry:
                    _done[entry] = harness.World.Count(entry);
                    break;
                default:
                    break;
            }
        }
    }

    private static string? Entry(DispatchTool call) => call.Tool switch
    {
        "write" => $"write {call.Arguments.GetProperty("path")}={call.Arguments.GetProperty("content")}",
        "put" or "send" => $"{call.Tool} {call.Arguments.GetProperty("text")}",
        _ => null,
    };
}
