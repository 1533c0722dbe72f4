using AgentGen.Runs;
using Microsoft.Extensions.AI;

namespace AgentGen.Aot.Features;

internal static class ToolLoops
{
    public static async Task ProveAsync(Proof proof)
    {
        await using PolicyMap policy = new();
        await using InMemoryRunStore store = new();
        using ScriptedModel model = new(
            ("turn/1", [ScriptedModel.Calls("a", "readNote", """{"name":"plan"}"""), ScriptedModel.Calls("b", "writeNote", """{"name":"plan"}""")]),
            ("turn/2", [ScriptedModel.Calls("c", "writeNote", """{"name":"plan","text":"new"}""")]),
            ("turn/3", [new TextContent("Done.")]));
        await using RunEngine engine = new(store, policy.Map, model, policy.Services);

        RunHandle run = await engine.StartAsync(new RunRequest { Input = new ToolLoopInput { Prompt = "Write it." }, Phase = PhaseId.Of(Phases.Building) });
        RunResult result = await run.Completion;
        RunReport report = (await RunReport.ReadAsync(store, run.Id))!;

        proof.Same("Succeeded", $"{result.Status}");
        proof.Same("new", policy.Book.Notes["plan"]);
        proof.Same("Succeeded Refused Succeeded", string.Join(' ', report.Calls.Select(static call => call.Outcome)));
        proof.Same("Succeeded", report.ToJson().GetProperty("status").GetString());
        bool keeps = true;
        await foreach (RecordedEvent recorded in store.ReadAsync(run.Id, 0, CancellationToken.None))
        {
            keeps &= RunEventSerializer.Deserialize(RunEventSerializer.Serialize(recorded.Event)).GetType() == recorded.Event.GetType();
        }

        proof.Holds(keeps);
    }
}
