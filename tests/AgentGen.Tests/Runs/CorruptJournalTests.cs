using AgentGen.Runs;
using static AgentGen.Tests.Runs.Plans;

namespace AgentGen.Tests.Runs;

/// <summary>Journals that no engine wrote: each is refused with a typed error, however it is read.</summary>
[Trait("Row", "X15")]
public class CorruptJournalTests
{
    private static readonly RunId Run = new("odd");
    private static readonly RunFinished End = new(RunStatus.Failed, RunCode.StepFailed, "Over.");

    [Fact]
    public async Task A_run_that_names_itself_as_its_child_is_refused_instead_of_followed_for_ever()
    {
        SpawnChild itself = new(Run, new ToolLoopInput { Prompt = "go" }, new RunLimits(), [], ReadOnly: true);
        await using EngineHarness harness = await HarnessAsync(new CommandIssued("planning", itself));

        await IsRefusedAsync(harness, naming: "odd as its child");
    }

    [Fact]
    public async Task A_watch_does_not_follow_a_run_that_names_itself_as_its_child()
    {
        SpawnChild itself = new(Run, new ToolLoopInput { Prompt = "go" }, new RunLimits(), [], ReadOnly: true);
        await using EngineHarness harness = await HarnessAsync(new CommandIssued("planning", itself));
        RunHandle handle = new(Run, new TaskCompletionSource<RunResult>().Task, harness.Store);

        RunStoreException exception = await Should.ThrowAsync<RunStoreException>(async () =>
        {
            await foreach (RecordedEvent recorded in handle.WatchAsync(TestContext.Current.CancellationToken))
            {
                recorded.Run.ShouldBe(Run);
            }
        }).WaitAsync(EngineHarness.Disaster, TestContext.Current.CancellationToken);

        exception.Error.ShouldBe(RunStoreError.Corrupt);
    }

    [Fact]
    public async Task A_second_start_is_refused()
    {
        await using EngineHarness harness = await HarnessAsync(Start());

        await IsRefusedAsync(harness, naming: "RunStarted at 2");
    }

    [Fact]
    public async Task A_fact_after_the_end_is_refused()
    {
        await using EngineHarness harness = await HarnessAsync(End, new RunResumed("somebody"));

        await IsRefusedAsync(harness, naming: "RunResumed at 3");
    }

    [Fact]
    public async Task An_accepted_plan_with_two_steps_of_one_id_is_refused()
    {
        await using EngineHarness harness = await HarnessAsync(new PlanAccepted(new WorkPlan("Odd.", [Write("s1", "a", "1"), Write("s1", "b", "2")])));

        await IsRefusedAsync(harness, naming: "PlanAccepted at 2");
    }

    private static RunStarted Start() =>
        new("plan", 1, Given(Write("s1", "a", "1")), new RunLimits(), new Dictionary<string, string>(), "none");

    private static async Task<EngineHarness> HarnessAsync(params RunEvent[] facts)
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        EngineHarness harness = new();
        RunLease lease = await harness.Store.ClaimAsync(Run, "test", token);
        await harness.Store.AppendAsync(lease, 0, [Start(), .. facts], token);
        return harness;
    }

    private static async Task IsRefusedAsync(EngineHarness harness, string naming)
    {
        RunStoreException resumed = await Should.ThrowAsync<RunStoreException>(() => harness.Engine().Resume(Run));
        RunStoreException reported = await Should.ThrowAsync<RunStoreException>(() => harness.ReportAsync(Run));

        foreach (RunStoreException exception in (RunStoreException[])[resumed, reported])
        {
            exception.Error.ShouldBe(RunStoreError.Corrupt);
            exception.Message.ShouldContain(naming);
        }
    }
}
