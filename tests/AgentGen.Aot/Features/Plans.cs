using System.Text.Json;
using AgentGen.Runs;

namespace AgentGen.Aot.Features;

internal static class Plans
{
    public static async Task ProveAsync(Proof proof)
    {
        await using PolicyMap policy = new();
        await using InMemoryRunStore store = new();
        using ScriptedModel model = new();
        await using RunEngine engine = new(store, policy.Map, model, policy.Services, new RunEngineOptions { MaxAttempts = 1 });
        PlanInput plan = new()
        {
            Task = "Write two notes.",
            OnFailure = FailurePolicy.Rollback,
            Plan = new WorkPlan("Write, then fail.",
            [
                new PlanStep("one", "Writes.", "writeNote", JsonElement.Parse("""{"name":"plan","text":"new"}"""), []),
                new PlanStep("two", "Fails its gate.", "say", JsonElement.Parse("""{"text":"nothing"}"""), ["one"]),
            ]),
        };

        RunResult result = await (await engine.StartAsync(new RunRequest { Input = plan, Phase = PhaseId.Of(Phases.Building) })).Completion;
        RunReport report = (await RunReport.ReadAsync(store, result.Run))!;

        proof.Same("Failed", $"{result.Status}");
        proof.Same("RolledBack Failed", string.Join(' ', report.Steps.Select(static step => step.Status)));
        proof.Same("old plan", policy.Book.Notes["plan"]);
    }
}
