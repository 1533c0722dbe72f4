using AgentGen.Runs;
using static AgentGen.Tests.Runs.Plans;
using static AgentGen.Tests.Runs.ScriptedModel;

namespace AgentGen.Tests.Runs;

public class StoppingTests
{
    [Fact]
    [Trait("Row", "000-B26")]
    [Trait("Row", "003-B29")]
    public async Task A_cancelled_run_stops_what_is_in_flight_takes_back_what_was_done_and_says_so()
    {
        await using EngineHarness harness = new();
        Hanging hanging = new(Effect.Idempotent);
        harness.Tools.Add(hanging.Tool);
        RunEngine engine = harness.Engine();
        RunHandle run = await engine.Start(Given(Write("s1", "a", "1"), Step("s2", "hang", new { }, after: ["s1"]), Write("s3", "b", "1", after: ["s2"])));
        await hanging.Begun;

        (await engine.Cancel(run.Id)).ShouldBeTrue();
        RunResult result = await run.End();

        (result.Status, result.Code).ShouldBe((RunStatus.Cancelled, RunCode.Cancelled));
        harness.World.Files.ShouldBeEmpty();
        RunReport report = await harness.ReportAsync(run.Id);
        report.Steps.Select(step => step.Status).ShouldBe([StepStatus.RolledBack, StepStatus.Failed, StepStatus.Skipped]);
        report.Calls.Single(call => call.Tool == "hang").Error!.Code.ShouldBe(ToolErrorCode.Cancelled);
        (await engine.Cancel(run.Id)).ShouldBeFalse();
    }

    [Fact]
    public async Task Cancelling_while_the_model_plans_stops_the_child_too()
    {
        await using EngineHarness harness = new();
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        harness.Model.On("planning/turn/1", async ask =>
        {
            asked.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ask.Token);
            return Answer();
        });
        RunEngine engine = harness.Engine();
        RunHandle run = await engine.Start(new PlanInput { Task = "go" });
        await asked.Task.WaitAsync(EngineHarness.Disaster, TestContext.Current.CancellationToken);

        await engine.Cancel(run.Id);
        RunResult result = await run.End();

        result.Status.ShouldBe(RunStatus.Cancelled, result.Summary);
        (await harness.ReportAsync(run.Id)).Children.ShouldHaveSingleItem().Status.ShouldBe(RunStatus.Cancelled);
    }

    [Fact]
    public async Task An_engine_that_stops_records_nothing_as_cancelled_and_the_run_goes_on_elsewhere()
    {
        await using EngineHarness harness = new();
        Hanging hanging = new(Effect.Idempotent);
        harness.Tools.Add(hanging.Tool);
        RunEngine first = harness.Engine();
        RunHandle run = await first.Start(Given(Write("s1", "a", "1"), Step("s2", "hang", new { }, after: ["s1"])));
        await hanging.Begun;

        await first.DisposeAsync();
        RunResult stopped = await run.End();
        (stopped.Status, stopped.Code).ShouldBe((RunStatus.Running, RunCode.HostingStopped));
        (await harness.JournalAsync(run.Id)).ShouldNotContain(fact => fact is CancelRequested || fact is CallFailed || fact is RunFinished);

        hanging.Release();
        RunResult result = await (await harness.Engine().Resume(run.Id)).End();

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        harness.World.Count("write a=1").ShouldBe(1);
        (await harness.ReportAsync(run.Id)).Calls.Single(call => call.Tool == "hang").Invocations.ShouldBe(2);
    }

    [Fact]
    public async Task A_call_that_answers_the_stop_of_its_engine_with_an_exception_is_made_again_instead_of_having_failed()
    {
        await using EngineHarness harness = new();
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        bool isFirst = true;
        harness.Tools.Add(new TestTool("fragile", Effect.Idempotent, async call =>
        {
            if (isFirst)
            {
                isFirst = false;
                TaskCompletionSource cut = new();
                await using CancellationTokenRegistration told = call.Token.Register(() => cut.SetException(new IOException("cut off")));
                begun.SetResult();
                await cut.Task;
            }

            return "done";
        }));
        RunEngine first = harness.Engine();
        RunHandle run = await first.Start(Given(Step("s1", "fragile", new { })) with { MaxAttempts = 1 });
        await begun.Task.WaitAsync(EngineHarness.Disaster, TestContext.Current.CancellationToken);

        await first.DisposeAsync();
        RunResult result = await (await harness.Engine().Resume(run.Id)).End();

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        (await harness.ReportAsync(run.Id)).Calls.ShouldHaveSingleItem().Invocations.ShouldBe(2);
    }

    [Fact]
    public async Task An_engine_that_stops_while_it_spawns_a_child_leaves_a_run_that_can_be_resumed()
    {
        await using EngineHarness harness = new();
        using CancellationTokenSource stopping = new();
        IRunStore journal = harness.Store;
        RunId run = new("parent");
        harness.Store = new StoppingStore(journal, ChildId.Of(run, "planning"), stopping);
        harness.Options = harness.Options with { Stopping = stopping.Token };

        RunResult result = await (await harness.Engine().Start(new PlanInput { Task = "go" }, run)).End();

        (result.Status, result.Code).ShouldBe((RunStatus.Running, RunCode.HostingStopped), result.Summary);
    }

    [Fact]
    public async Task A_run_that_was_cancelled_while_nobody_hosted_it_ends_so_when_it_is_resumed()
    {
        await using EngineHarness harness = new();
        Hanging hanging = new(Effect.Idempotent);
        harness.Tools.Add(hanging.Tool);
        RunEngine first = harness.Engine();
        RunHandle run = await first.Start(Given(Write("s1", "a", "1"), Step("s2", "hang", new { }, after: ["s1"])));
        await hanging.Begun;
        await first.DisposeAsync();

        RunEngine second = harness.Engine();
        (await second.Cancel(run.Id)).ShouldBeTrue();
        RunResult result = await (await second.Resume(run.Id)).End();

        result.Status.ShouldBe(RunStatus.Cancelled, result.Summary);
        harness.World.Files.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Row", "X11")]
    public async Task A_run_whose_time_is_up_ends_as_a_failure()
    {
        await using EngineHarness harness = new();
        harness.Options = harness.Options with { Time = harness.Time };
        Hanging hanging = new(Effect.Idempotent);
        harness.Tools.Add(hanging.Tool);
        RunHandle run = await harness.Engine().Start(Given(Step("s1", "hang", new { })), limits: new RunLimits { Deadline = harness.Time.GetUtcNow() + TimeSpan.FromSeconds(30) });
        await hanging.Begun;

        harness.Time.Advance(TimeSpan.FromSeconds(30));
        RunResult result = await run.End();

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.DeadlineExceeded));
    }

    [Fact]
    [Trait("Row", "003-B09")]
    [Trait("Row", "003-B10")]
    public async Task A_run_that_another_engine_took_over_is_let_go_and_done_once()
    {
        await using EngineHarness harness = new();
        Hanging hanging = new(Effect.Idempotent);
        harness.Tools.Add(hanging.Tool);
        RunHandle first = await harness.Engine().Start(Given(Step("s1", "hang", new { }), Step("s2", "send", new { text = "x" }, after: ["s1"])));
        await hanging.Begun;

        RunHandle second = await harness.Engine().Resume(first.Id);
        hanging.Release();
        RunResult won = await second.End();
        RunResult lost = await first.End();

        won.Status.ShouldBe(RunStatus.Succeeded, won.Summary);
        (lost.Status, lost.Code).ShouldBe((RunStatus.Running, RunCode.Fenced));
        harness.World.Count("send x").ShouldBe(1);
    }

    [Fact]
    public async Task Resuming_a_finished_run_gives_its_result_and_changes_nothing()
    {
        await using EngineHarness harness = new();
        RunResult result = await harness.RunAsync(Given(Write("s1", "a", "1")));

        RunResult again = await (await harness.Engine().Resume(result.Run)).End();

        (again.Status, again.Revision, again.Summary).ShouldBe((result.Status, result.Revision, result.Summary));
        await Should.ThrowAsync<RunNotFoundException>(() => harness.Engine().Resume(new RunId("nobody")));
    }

    [Theory]
    [InlineData(RunCode.ContractChanged)]
    [InlineData(RunCode.PolicyChanged)]
    [Trait("Row", "X04")]
    public async Task A_run_whose_tools_or_policy_changed_needs_attention_until_they_are_back(string code)
    {
        await using EngineHarness harness = new();
        Hanging hanging = new(Effect.Idempotent);
        harness.Tools.Add(hanging.Tool);
        RunEngine first = harness.Engine();
        RunHandle run = await first.Start(Given(Step("s1", "hang", new { })));
        await hanging.Begun;
        await first.DisposeAsync();
        hanging.Release();

        List<GeneratedTool> tools = harness.Tools;
        if (code == RunCode.ContractChanged)
        {
            harness.Tools = [.. tools.Where(tool => tool.Name != "hang"), hanging.Tool.With(contract => new ToolContract { Name = contract.Name, Effect = contract.Effect, Hash = "other" })];
        }
        else
        {
            harness.Phases = PhaseTests.Policy(tools);
        }

        RunResult changed = await (await harness.Engine().Resume(run.Id)).End();
        (changed.Status, changed.Code).ShouldBe((RunStatus.NeedsAttention, code));
        RunResult again = await (await harness.Engine().Resume(run.Id)).End();
        again.Revision.ShouldBe(changed.Revision, "saying it twice records it once");

        (harness.Tools, harness.Phases) = (tools, null);
        (await (await harness.Engine().Resume(run.Id)).End()).Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task A_call_whose_outcome_is_unknown_is_never_repeated_and_the_run_ends_only_when_a_person_says_so()
    {
        await using EngineHarness harness = new();
        harness.Tools.Add(new TestTool("fire", Effect.Once, _ =>
        {
            harness.World.Ledger.Enqueue("fire");
            throw new IOException("the line went dead");
        }));
        RunResult parked = await harness.RunAsync(Given(Write("s1", "a", "1"), Step("s2", "fire", new { }, after: ["s1"])));
        (parked.Status, parked.Code).ShouldBe((RunStatus.NeedsAttention, RunCode.OutcomeUnknown));
        RunEngine engine = harness.Engine();
        (await (await engine.Resume(parked.Run)).End()).Revision.ShouldBe(parked.Revision, "looking again changes nothing");

        (await engine.Cancel(parked.Run)).ShouldBeTrue();
        RunResult result = await (await engine.Resume(parked.Run)).End();

        result.Status.ShouldBe(RunStatus.Cancelled, result.Summary);
        result.Summary.ShouldContain("fire (step/s2/attempt/1)");
        harness.World.Count("fire").ShouldBe(1);
        harness.World.Files.ShouldBeEmpty();
    }
}
