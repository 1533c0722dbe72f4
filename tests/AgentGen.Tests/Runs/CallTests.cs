using AgentGen.Runs;
using AgentGen.Tests.Phases;
using Microsoft.Extensions.DependencyInjection;
using static AgentGen.Tests.Runs.Plans;
using static AgentGen.Tests.Runs.ScriptedModel;

namespace AgentGen.Tests.Runs;

public class CallTests
{
    [Fact]
    [Trait("Row", "000-B36")]
    [Trait("Parity", "52")]
    public async Task A_tool_that_throws_is_a_failed_call_and_the_loop_goes_on()
    {
        await using EngineHarness harness = new(new TestTool("broken", Effect.ReadOnly, _ => throw new ArgumentException("inside")));
        harness.Model
            .On("turn/1", Call("broken", "{}"))
            .On("turn/2", Say("It is broken."));

        RunResult result = await harness.RunAsync(new ToolLoopInput { Prompt = "go" });

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        string told = harness.Model.Requests.Last().Text;
        told.ShouldContain(ToolErrorCode.ToolFailed);
        told.ShouldNotContain("inside");
        told.ShouldNotContain("ArgumentException");
    }

    [Theory]
    [InlineData(ExceptionDetail.None, "broken failed; only operators see why. Check the arguments, or do it another way.")]
    [InlineData(ExceptionDetail.Type, "broken threw ArgumentException. Check the arguments, or do it another way.")]
    [InlineData(ExceptionDetail.Message, "broken threw ArgumentException: inside.")]
    public async Task What_a_model_sees_of_an_exception_is_policy_and_operators_see_it_all(ExceptionDetail detail, string seen)
    {
        await using EngineHarness harness = new(new TestTool("broken", Effect.Idempotent, _ => throw new ArgumentException("inside")));
        harness.CallPolicy = new ToolCallPolicy { ExceptionDetail = detail };
        harness.Model
            .On("turn/1", Call("broken", "{}"))
            .On("turn/2", Say("It is broken."));

        RunResult result = await harness.RunAsync(new ToolLoopInput { Prompt = "go" });

        harness.Model.Requests.Last().Text.ShouldContain(seen);
        ThrownException cause = new("System.ArgumentException", "inside");
        IReadOnlyList<RunEvent> journal = await harness.JournalAsync(result.Run);
        journal.OfType<CallFailed>().ShouldHaveSingleItem().Cause.ShouldBe(cause);
        journal.OfType<CallClosed>().ShouldHaveSingleItem().Cause.ShouldBe(cause);
        ReportedCall call = (await harness.ReportAsync(result.Run)).Calls.ShouldHaveSingleItem();
        (call.Error!.Message, call.Cause).ShouldBe((seen, cause));
    }

    [Fact]
    public async Task What_a_tool_says_to_the_model_reaches_it_under_any_policy()
    {
        await using EngineHarness harness = new(new TestTool("look", Effect.ReadOnly, _ => throw new ToolException("There is no such file. Look in src.", new IOException("/secret"))));
        harness.Model
            .On("turn/1", Call("look", "{}"))
            .On("turn/2", Say("It is not there."));

        RunResult result = await harness.RunAsync(new ToolLoopInput { Prompt = "go" });

        string told = harness.Model.Requests.Last().Text;
        told.ShouldContain("look failed: There is no such file. Look in src.");
        told.ShouldNotContain("/secret");
        result.Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task An_undo_that_throws_is_recorded_whole_and_told_by_policy()
    {
        await using EngineHarness harness = new();
        TestTool write = harness.World.Write;
        write.Undo = (_, _) => throw new IOException("the disk is full");
        harness.Tools = [write];

        RunResult result = await harness.RunAsync(Given(Write("s1", "a", "1") with { Gate = "contains:never" }) with { MaxAttempts = 1 });

        UndoDone undo = (await harness.JournalAsync(result.Run)).OfType<UndoDone>().ShouldHaveSingleItem();
        undo.Outcome.Detail.ShouldBe("The undo of write failed; only operators see why.");
        undo.Cause.ShouldBe(new ThrownException("System.IO.IOException", "the disk is full"));
        (await harness.ReportAsync(result.Run)).Calls.ShouldHaveSingleItem().UndoCause.ShouldBe(undo.Cause);
    }

    [Theory]
    [InlineData(Effect.ReadOnly, RunStatus.Failed)]
    [InlineData(Effect.Idempotent, RunStatus.Failed)]
    [InlineData(Effect.Compensable, RunStatus.Failed)]
    [InlineData(Effect.Once, RunStatus.NeedsAttention)]
    [Trait("Row", "000-B26")]
    public async Task A_tool_that_hangs_is_stopped_at_its_timeout_and_its_effect_says_what_that_means(Effect effect, RunStatus expected)
    {
        await using EngineHarness harness = new();
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TestTool hanging = new TestTool("hang", effect, async call =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, call.Token);
            return null;
        })
        { Capture = _ => Task.FromResult(System.Text.Json.JsonElement.Parse("1")), Undo = (_, _) => Task.FromResult(UndoOutcome.NothingToDo("nothing")) };
        harness.Tools = [hanging];
        harness.Options = harness.Options with { Time = harness.Time, ToolTimeout = TimeSpan.FromMinutes(1) };
        RunHandle run = await harness.Engine().Start(Given(Step("s1", "hang", new { })) with { MaxAttempts = 1 });
        await begun.Task.WaitAsync(EngineHarness.Disaster, TestContext.Current.CancellationToken);

        harness.Time.Advance(TimeSpan.FromMinutes(1));
        RunResult result = await run.End();

        result.Status.ShouldBe(expected, result.Summary);
        ReportedCall call = (await harness.ReportAsync(run.Id)).Calls.ShouldHaveSingleItem();
        call.Error!.Code.ShouldBe(ToolErrorCode.TimedOut);
        call.Outcome.ShouldBe(effect == Effect.Once ? CallOutcome.Unknown : CallOutcome.Failed);
    }

    [Fact]
    public async Task A_tool_that_ignores_its_token_is_left_to_itself_after_the_grace_period()
    {
        await using EngineHarness harness = new();
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource<object?> never = new();
        using CancellationTokenSource stopped = new();
        harness.Tools = [new TestTool("deaf", Effect.ReadOnly, call =>
        {
            call.Token.Register(stopped.Cancel);
            begun.TrySetResult();
            return never.Task;
        })];
        harness.Options = harness.Options with { ToolTimeout = TimeSpan.FromMilliseconds(50), StopGrace = TimeSpan.FromMilliseconds(50) };

        RunResult result = await harness.RunAsync(Given(Step("s1", "deaf", new { })) with { MaxAttempts = 1 });

        stopped.IsCancellationRequested.ShouldBeTrue();
        result.Status.ShouldBe(RunStatus.Failed);
        result.Summary.ShouldContain("still ran");
        never.SetResult(null);
    }

    [Fact]
    [Trait("Row", "000-B27")]
    [Trait("Row", "000-B28")]
    [Trait("Row", "000-B29")]
    [Trait("Row", "X03")]
    public async Task A_transient_failure_is_tried_again_with_the_same_arguments_and_the_same_idempotency_key_after_a_pause()
    {
        await using EngineHarness harness = new();
        List<string> keys = [];
        harness.Tools = [new TestTool("flaky", Effect.Idempotent, call =>
        {
            keys.Add(call.IdempotencyKey);
            return keys.Count < 3 ? throw new TimeoutException("slow") : World.Done("ok");
        })];

        RunResult result = await harness.RunAsync(Given(Step("s1", "flaky", new { })));

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        keys.Count.ShouldBe(3);
        keys.Distinct().Count().ShouldBe(1);
        harness.Model.Requests.ShouldBeEmpty();
        (await harness.JournalAsync(result.Run)).OfType<CommandIssued>().Select(issued => issued.Key)
            .ShouldBe(["step/s1/attempt/1", "step/s1/backoff/2", "step/s1/attempt/2", "step/s1/backoff/3", "step/s1/attempt/3"]);
    }

    [Fact]
    [Trait("Row", "000-B03")]
    [Trait("Row", "000-B10")]
    [Trait("Row", "X15")]
    public async Task A_gate_that_throws_is_no_pass_and_the_call_is_taken_back()
    {
        await using EngineHarness harness = new();
        harness.Services.AddGate("broken", _ => throw new InvalidOperationException("gate is down"));

        RunResult result = await harness.RunAsync(Given(Write("s1", "a", "1", gate: "broken")) with { MaxAttempts = 1 });

        result.Status.ShouldBe(RunStatus.Failed);
        result.Summary.ShouldContain("gate is down");
        harness.World.Files.ShouldBeEmpty();
        ReportedCall call = (await harness.ReportAsync(result.Run)).Calls.ShouldHaveSingleItem();
        call.Gates.ShouldHaveSingleItem().Verdict.ShouldBe(GateVerdictKind.NotEvaluated);
        call.Undo!.Kind.ShouldBe(UndoOutcomeKind.Restored);
    }

    [Fact]
    [Trait("Row", "000-B02")]
    [Trait("Row", "X05")]
    public async Task A_failed_run_takes_back_what_it_did_the_last_one_first_and_lists_what_it_could_not()
    {
        await using EngineHarness harness = new();
        harness.Tools.Add(new TestTool("fail", Effect.Idempotent, _ =>
        {
            harness.World.Files["b"] = "somebody else's";
            throw new InvalidOperationException("no");
        }));

        RunResult result = await harness.RunAsync(Given(
            Write("s1", "a", "1"), Write("s2", "b", "1", after: ["s1"]), Step("s3", "send", new { text = "x" }, after: ["s2"]), Write("s4", "c", "1", after: ["s3"]), Step("s5", "fail", new { }, after: ["s4"])) with { MaxAttempts = 1 });

        result.Status.ShouldBe(RunStatus.Failed);
        RunReport report = await harness.ReportAsync(result.Run);
        harness.World.Ledger.Where(entry => entry.StartsWith("undo", StringComparison.Ordinal)).ShouldBe(["undo c", "undo a"]);
        report.Steps.Select(step => step.Status).ShouldBe([StepStatus.RolledBack, StepStatus.Succeeded, StepStatus.Succeeded, StepStatus.RolledBack, StepStatus.Failed]);
        report.Residue().Select(call => call.Path).ShouldBe(["step/s2/attempt/1", "step/s3/attempt/1"]);
        result.Summary.ShouldContain("step/s2/attempt/1");
        result.Summary.ShouldContain("step/s3/attempt/1");
        harness.World.Files["b"].ShouldBe("somebody else's");
    }

    [Fact]
    public async Task A_failed_capture_means_that_nothing_happened()
    {
        await using EngineHarness harness = new();
        TestTool write = harness.World.Write;
        write.Capture = _ => throw new IOException("disk is gone");
        harness.Tools = [write];

        RunResult result = await harness.RunAsync(Given(Write("s1", "a", "1")) with { MaxAttempts = 1 });

        result.Status.ShouldBe(RunStatus.Failed);
        result.Summary.ShouldContain("so the call was not made. The capture failed; only operators see why.");
        (await harness.ReportAsync(result.Run)).Calls.ShouldHaveSingleItem().Cause.ShouldBe(new ThrownException("System.IO.IOException", "disk is gone"));
        harness.World.Ledger.ShouldBeEmpty();
        (await harness.JournalAsync(result.Run)).OfType<CallIntended>().ShouldBeEmpty();
    }

    [Fact]
    [Trait("Row", "000-B25")]
    public async Task Calls_that_name_the_same_resource_never_overlap_and_others_do()
    {
        await using EngineHarness harness = new();
        using Barrier together = new(2);
        harness.Tools =
        [
            Locking("file", "text"),
            new TestTool("meet", Effect.Idempotent, _ => World.Done(together.SignalAndWait(EngineHarness.Disaster))),
        ];

        RunResult result = await harness.RunAsync(Given(
            [.. Enumerable.Range(0, 6).Select(i => Step($"l{i}", "lock", new { file = "same", text = $"{i}" })), Step("m1", "meet", new { }), Step("m2", "meet", new { })]) with { MaxConcurrency = 8 });

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        await NeverOverlapAsync(harness, result.Run, "lock");
    }

    [Fact]
    public async Task Two_ways_to_write_one_place_in_the_workspace_are_one_resource()
    {
        await using EngineHarness harness = new();
        using ScriptedWorkspace workspace = new();
        harness.Services.AddSingleton<IWorkspace>(workspace);
        harness.Tools =
        [
            Locking("file"),
        ];
        string[] ways = ["a", "./a", "b/../a", "a", ".//a", Path.Combine(workspace.Root, "a")];

        RunResult result = await harness.RunAsync(Given([.. ways.Select((way, i) => Step($"s{i}", "lock", new { file = way }))]) with { MaxConcurrency = ways.Length });

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        await NeverOverlapAsync(harness, result.Run, "lock");
    }

    [Fact]
    public async Task Large_results_and_undo_tokens_are_kept_as_blobs_and_come_back_whole()
    {
        await using EngineHarness harness = new();
        string large = new('x', 100_000);
        harness.World.Files["a"] = large;
        harness.Tools.Add(new TestTool("fail", Effect.ReadOnly, _ => throw new InvalidOperationException("no")));

        RunResult result = await harness.RunAsync(Given(Write("s1", "a", "small"), Step("s2", "fail", new { }, after: ["s1"])) with { MaxAttempts = 1 });

        result.Status.ShouldBe(RunStatus.Failed);
        harness.World.Files["a"].ShouldBe(large);
        CallIntended intent = (await harness.JournalAsync(result.Run)).OfType<CallIntended>().First();
        intent.UndoToken!.Blob.ShouldNotBeNull();
        RunEventSerializer.Serialize(intent).Length.ShouldBeLessThan(10_000);
    }

    private static TestTool Locking(params string[] parameters) => new TestTool("lock", Effect.Idempotent, static async _ =>
    {
        await Task.Yield();
        return null;
    }, parameters).With(static contract => new ToolContract { Name = contract.Name, Effect = contract.Effect, Hash = contract.Hash, ResourceParameters = ["file"] });

    /// <summary>By the journal: each call ends before the next one begins.</summary>
    private static async Task NeverOverlapAsync(EngineHarness harness, RunId run, string tool)
    {
        IReadOnlyList<RunEvent> journal = await harness.JournalAsync(run);
        HashSet<string> keys = [.. journal.OfType<CallIntended>().Where(intent => intent.Tool == tool).Select(static intent => intent.Key)];
        string[] order = [.. journal.Select(static fact => fact switch
        {
            CallIntended intent => intent.Key,
            CallCompleted completed => completed.Key,
            _ => "",
        }).Where(keys.Contains)];

        order.Length.ShouldBe(2 * keys.Count);
        order.Chunk(2).ShouldAllBe(static pair => pair[0] == pair[1]);
    }
}
