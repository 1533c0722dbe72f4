using AgentGen.Runs;
using static AgentGen.Tests.Runs.Plans;

namespace AgentGen.Tests.Runs;

/// <summary>What becomes of a run, by what becomes of its two steps.</summary>
[Trait("Row", "X13")]
public class StatusTruthTableTests
{
    [Theory]
    [InlineData("ok", "ok", RunStatus.Succeeded, RunCode.Succeeded)]
    [InlineData("ok", "fail", RunStatus.Failed, RunCode.StepFailed)]
    [InlineData("fail", "ok", RunStatus.Failed, RunCode.StepFailed)]
    [InlineData("fail", "fail", RunStatus.Failed, RunCode.StepFailed)]
    [InlineData("ok", "gate", RunStatus.Failed, RunCode.StepFailed)]
    [InlineData("ok", "gate_down", RunStatus.Failed, RunCode.StepFailed)]
    [InlineData("ok", "unknown", RunStatus.NeedsAttention, RunCode.OutcomeUnknown)]
    [InlineData("unknown", "ok", RunStatus.NeedsAttention, RunCode.OutcomeUnknown)]
    [InlineData("unknown", "fail", RunStatus.NeedsAttention, RunCode.OutcomeUnknown)]
    [Trait("Row", "000-B42")]
    public async Task Only_a_run_whose_every_step_succeeded_has_succeeded(string first, string second, RunStatus status, string code)
    {
        foreach (FailurePolicy policy in Enum.GetValues<FailurePolicy>())
        {
            await using EngineHarness harness = new(
                new TestTool("ok", Effect.Idempotent, _ => World.Done("fine")),
                new TestTool("fail", Effect.Idempotent, _ => throw new InvalidOperationException("no")),
                new TestTool("unknown", Effect.Once, _ => throw new InvalidOperationException("half-way")));
            harness.Services.AddGate("closed", context => context.Arguments.TryGetProperty("x", out _) ? default : GateVerdict.Failed("closed"));

            RunResult result = await harness.RunAsync(Given(StepOf("s1", first), StepOf("s2", second, after: "s1")) with { MaxAttempts = 1, OnFailure = policy });

            bool secondNeverStarts = first != "ok";
            (RunStatus, string) expected = secondNeverStarts && first == "fail" ? (RunStatus.Failed, RunCode.StepFailed) : (status, code);
            (result.Status, result.Code).ShouldBe(expected, $"{policy}: {result.Summary}");
            result.IsSuccess.ShouldBe(status == RunStatus.Succeeded);
        }
    }

    private static PlanStep StepOf(string id, string kind, string? after = null) =>
        Step(id, kind.StartsWith("gate", StringComparison.Ordinal) ? "ok" : kind, new { }, after is null ? [] : [after], kind == "gate" || kind == "gate_down" ? "closed" : null);
}
