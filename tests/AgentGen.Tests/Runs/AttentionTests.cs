using AgentGen.Runs;
using static AgentGen.Tests.Runs.Plans;

namespace AgentGen.Tests.Runs;

/// <summary>A run at which somebody has to look, while other things about it are still open.</summary>
[Trait("Row", "X13")]
public class AttentionTests
{
    [Fact]
    public async Task A_run_that_needs_attention_says_so_at_once_though_a_sibling_waits_for_approval_and_the_request_stands()
    {
        await using EngineHarness harness = Harness(out Hanging hanging);
        RunEngine engine = harness.Engine();
        RunHandle run = await engine.Start(Given(Step("s1", "send", new { text = "mail" }), Step("s2", "fire", new { })));
        RecordedEvent asked = await EngineHarness.SeenAsync(run, static fact => fact is ApprovalRequested);

        hanging.Release();
        RunResult parked = await run.End();

        (parked.Status, parked.Code).ShouldBe((RunStatus.NeedsAttention, RunCode.OutcomeUnknown));
        (await harness.ReportAsync(run.Id)).Approvals.ShouldHaveSingleItem().Status.ShouldBe(ApprovalStatus.Pending);
        (await engine.Decide(run.Id, ((ApprovalRequested)asked.Event).ApprovalId, new ApprovalDecision(true, "ann"))).ShouldBe(ApprovalDecisionResult.Recorded);

        (await engine.Cancel(run.Id)).ShouldBeTrue();
        RunResult result = await (await engine.Resume(run.Id)).End();

        result.Status.ShouldBe(RunStatus.Cancelled, result.Summary);
        result.Summary.ShouldContain("fire (step/s2/attempt/1)");
        harness.World.Ledger.ShouldBe(["fire"]);
    }

    [Fact]
    public async Task A_run_that_needs_attention_makes_no_other_call_on_what_the_unknown_one_may_still_be_changing()
    {
        await using EngineHarness harness = new();
        Hanging hanging = new(Effect.Once);
        TestTool fire = new("fire", Effect.Once, async call =>
        {
            await hanging.Tool.Body(call);
            throw new IOException("the line went dead");
        }, "text");
        harness.Tools =
        [
            fire.With(OnText),
            harness.World.Put.With(OnText),
            new TestTool("when_begun", Effect.ReadOnly, async _ =>
            {
                await hanging.Begun;
                return null;
            }),
        ];
        RunEngine engine = harness.Engine();
        RunHandle run = await engine.Start(Given(Step("s1", "fire", new { text = "x" }), Step("s2", "when_begun", new { }), Step("s3", "put", new { text = "x" }, after: ["s2"])));
        await EngineHarness.SeenAsync(run, static fact => fact is CommandIssued { Command: DispatchTool { Tool: "put" } });

        hanging.Release();
        RunResult parked = await run.End();
        (parked.Status, parked.Code).ShouldBe((RunStatus.NeedsAttention, RunCode.OutcomeUnknown));
        await engine.Cancel(run.Id);
        RunResult result = await (await engine.Resume(run.Id)).End();

        result.Status.ShouldBe(RunStatus.Cancelled, result.Summary);
        harness.World.Ledger.ShouldBeEmpty();

        static ToolContract OnText(ToolContract contract) => new() { Name = contract.Name, Effect = contract.Effect, Hash = contract.Hash, ResourceParameters = ["text"] };
    }

    [Fact]
    public async Task Time_that_is_up_does_not_decide_about_a_call_whose_outcome_is_unknown()
    {
        await using EngineHarness harness = Harness(out Hanging hanging);
        Hanging other = new(Effect.Idempotent);
        harness.Tools.Add(other.Tool);
        harness.Options = harness.Options with { Time = harness.Time, ToolTimeout = TimeSpan.FromDays(1) };
        RunLimits limits = new() { Deadline = harness.Time.GetUtcNow() + TimeSpan.FromMinutes(1) };
        RunHandle run = await harness.Engine().Start(Given(Step("s1", "hang", new { }), Step("s2", "fire", new { })), limits: limits);
        await other.Begun;
        hanging.Release();
        await EngineHarness.SeenAsync(run, static fact => fact is AttentionNeeded);

        harness.Time.Advance(TimeSpan.FromMinutes(2));
        other.Release();
        RunResult parked = await run.End();

        (parked.Status, parked.Code).ShouldBe((RunStatus.NeedsAttention, RunCode.OutcomeUnknown));
        (await harness.JournalAsync(run.Id)).ShouldNotContain(static fact => fact is CancelRequested);
        RunResult again = await (await harness.Engine().Resume(run.Id)).End();
        (again.Status, again.Code).ShouldBe((RunStatus.NeedsAttention, RunCode.OutcomeUnknown));
    }

    /// <summary>A tool that needs approval, and one that fails half-way once it is released.</summary>
    private static EngineHarness Harness(out Hanging released)
    {
        EngineHarness harness = new();
        Hanging hanging = released = new(Effect.Once);
        Func<TestCall, Task<object?>> wait = hanging.Tool.Body;
        harness.Tools =
        [
            harness.World.Send.With(static contract => new ToolContract { Name = contract.Name, Effect = contract.Effect, Hash = contract.Hash, RequiresApproval = true }),
            new TestTool("fire", Effect.Once, async call =>
            {
                await wait(call);
                harness.World.Ledger.Enqueue("fire");
                throw new IOException("the line went dead");
            }),
        ];
        return harness;
    }
}
