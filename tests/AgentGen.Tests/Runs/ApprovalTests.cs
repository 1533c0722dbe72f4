using AgentGen.Runs;
using static AgentGen.Tests.Runs.Plans;
using static AgentGen.Tests.Runs.ScriptedModel;

namespace AgentGen.Tests.Runs;

[Trait("Row", "X06")]
public class ApprovalTests
{
    private static readonly ApprovalDecision Yes = new(true, "ann");

    [Fact]
    [Trait("Row", "000-B04")]
    [Trait("Parity", "58")]
    public async Task A_call_that_needs_approval_waits_for_it_and_is_made_once_with_what_was_approved()
    {
        await using EngineHarness harness = Harness();
        RunEngine engine = harness.Engine();
        RunHandle run = await engine.Start(Given(Step("s1", "send", new { text = "mail" })));

        ApprovalRequested request = await RequestedAsync(run);
        harness.World.Ledger.ShouldBeEmpty();
        request.Arguments.GetRawText().ShouldContain("mail");
        (await engine.Decide(run.Id, request.ApprovalId, Yes)).ShouldBe(ApprovalDecisionResult.Recorded);
        RunResult result = await run.End();

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        harness.World.Ledger.ShouldBe(["send mail"]);
        RunReport report = await harness.ReportAsync(run.Id);
        report.Approvals.ShouldHaveSingleItem().Status.ShouldBe(ApprovalStatus.Used);
        (await harness.JournalAsync(run.Id)).OfType<CallIntended>().ShouldHaveSingleItem().ApprovalId.ShouldBe(request.ApprovalId);
    }

    [Fact]
    [Trait("Row", "003-B09")]
    public async Task Of_many_deciders_exactly_one_counts()
    {
        await using EngineHarness harness = Harness();
        RunEngine engine = harness.Engine();
        RunHandle run = await engine.Start(Given(Step("s1", "send", new { text = "mail" })));
        ApprovalRequested request = await RequestedAsync(run);

        ApprovalDecisionResult[] results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => engine.Decide(run.Id, request.ApprovalId, new ApprovalDecision(true, $"decider {i}"))));

        results.Count(result => result == ApprovalDecisionResult.Recorded).ShouldBe(1);
        results.Count(result => result == ApprovalDecisionResult.AlreadyDecided).ShouldBe(19);
        await run.End();
        (await engine.Decide(run.Id, "no such", Yes)).ShouldBe(ApprovalDecisionResult.NotFound);
        harness.World.Count("send mail").ShouldBe(1);
    }

    [Fact]
    [Trait("Row", "003-B07")]
    [Trait("Row", "003-B08")]
    [Trait("Parity", "58")]
    public async Task A_rejection_is_told_to_the_model_with_its_reason_and_another_way_is_taken()
    {
        await using EngineHarness harness = Harness();
        harness.Model.On("step/s1/repair/1/turn/1", Call("submit_repair", """{"reason":"ask first","arguments":{"text":"draft"}}"""));
        RunEngine engine = harness.Engine();
        RunHandle run = await engine.Start(Given(Step("s1", "send", new { text = "mail" })));

        ApprovalRequested first = await RequestedAsync(run);
        await engine.Decide(run.Id, first.ApprovalId, new ApprovalDecision(false, "ann", "only drafts, please"));
        ApprovalRequested second = await RequestedAsync(run, other: first.ApprovalId);
        await engine.Decide(run.Id, second.ApprovalId, Yes);
        RunResult result = await run.End();

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        second.BindingHash.ShouldNotBe(first.BindingHash);
        harness.Model.Requests.Single().Text.ShouldContain("only drafts, please");
        harness.World.Ledger.ShouldBe(["send draft"]);
    }

    [Fact]
    [Trait("Row", "003-B11")]
    [Trait("Row", "003-B07")]
    public async Task A_request_that_nobody_decides_lapses_and_is_not_called_a_rejection()
    {
        await using EngineHarness harness = Harness();
        harness.Options = harness.Options with { Time = harness.Time, ApprovalExpiry = TimeSpan.FromHours(1) };
        RunEngine engine = harness.Engine();
        RunHandle run = await engine.Start(Given(Step("s1", "send", new { text = "mail" })));
        ApprovalRequested request = await RequestedAsync(run);

        harness.Time.Advance(TimeSpan.FromHours(1));
        (await engine.Decide(run.Id, request.ApprovalId, Yes)).ShouldBe(ApprovalDecisionResult.AlreadyDecided);
        RunResult result = await AdvanceUntilDoneAsync(harness, run);

        result.Status.ShouldBe(RunStatus.Failed);
        result.Summary.ShouldContain(ToolErrorCode.ApprovalVoid);
        result.Summary.ShouldNotContain("rejected");
        harness.World.Ledger.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Row", "003-B01")]
    [Trait("Row", "003-B02")]
    public async Task A_request_outlives_the_engine_and_the_approved_call_is_made_without_asking_the_model_again()
    {
        await using EngineHarness harness = Harness();
        RunEngine first = harness.Engine();
        RunHandle run = await first.Start(Given(Step("s1", "send", new { text = "mail" })));
        ApprovalRequested request = await RequestedAsync(run);
        await first.DisposeAsync();
        (await run.Completion).Status.ShouldBe(RunStatus.Running);

        RunEngine second = harness.Engine();
        (await second.Decide(run.Id, request.ApprovalId, Yes)).ShouldBe(ApprovalDecisionResult.Recorded);
        RunResult result = await (await second.Resume(run.Id)).End();

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        harness.World.Ledger.ShouldBe(["send mail"]);
        (await harness.JournalAsync(run.Id)).OfType<ApprovalRequested>().Count().ShouldBe(1);
    }

    [Fact]
    [Trait("Row", "003-B06")]
    [Trait("Row", "000-B31")]
    public async Task An_approval_is_void_when_the_call_would_do_something_else_by_then()
    {
        await using EngineHarness harness = Harness();
        Effect effect = Effect.Idempotent;
        harness.Tools = [((TestTool)harness.Tools[0]).With(contract => contract)];
        ((TestTool)harness.Tools[0]).EffectFrom = _ => effect;
        RunEngine engine = harness.Engine();
        RunHandle run = await engine.Start(Given(Step("s1", "send", new { text = "mail" })));
        ApprovalRequested request = await RequestedAsync(run);

        effect = Effect.Once;
        await engine.Decide(run.Id, request.ApprovalId, Yes);
        RunResult result = await run.End();

        result.Status.ShouldBe(RunStatus.Failed);
        harness.World.Ledger.ShouldBeEmpty();
        (await harness.JournalAsync(run.Id)).OfType<ApprovalVoided>().ShouldHaveSingleItem().ApprovalId.ShouldBe(request.ApprovalId);
    }

    private static EngineHarness Harness()
    {
        EngineHarness harness = new();
        TestTool send = harness.World.Send;
        harness.Tools = [send.With(contract => new ToolContract { Name = contract.Name, Effect = contract.Effect, Hash = contract.Hash, RequiresApproval = true })];
        return harness;
    }

    private static async Task<ApprovalRequested> RequestedAsync(RunHandle run, string? other = null) =>
        (ApprovalRequested)(await EngineHarness.SeenAsync(run, fact => fact is ApprovalRequested request && request.ApprovalId != other)).Event;

    private static async Task<RunResult> AdvanceUntilDoneAsync(EngineHarness harness, RunHandle run)
    {
        await EngineHarness.SeenAsync(run, fact => fact is RunFinished);
        harness.Time.Advance(TimeSpan.FromSeconds(1));
        return await run.End();
    }
}
