using AgentGen.Runs;
using static AgentGen.Tests.Runs.ScriptedModel;

namespace AgentGen.Tests.Runs;

/// <summary>The process dies at every single append of a run that does a bit of everything; each time the run is resumed on what was written.</summary>
public class CrashTests
{
    private const string Plan =
        """
        {"summary":"Everything.","steps":[
          {"id":"s1","description":"","tool":"write","arguments":{"path":"a","content":"1"},"depends_on":[]},
          {"id":"s2","description":"","tool":"put","arguments":{"text":"x"},"depends_on":[]},
          {"id":"s3","description":"","tool":"write","arguments":{"path":"b","content":"bad"},"depends_on":["s1"],"gate":"not_bad"},
          {"id":"s4","description":"","tool":"flaky","arguments":{"text":"f"},"depends_on":["s2"]},
          {"id":"s5","description":"","tool":"send","arguments":{"text":"mail"},"depends_on":["s3","s4"]}]}
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Row", "000-B41")]
    [Trait("Row", "003-B01")]
    [Trait("Row", "003-B02")]
    [Trait("Row", "003-B26")]
    [Trait("Row", "003-B28")]
    [Trait("Row", "X04")]
    public async Task Dying_at_any_append_and_resuming_ends_in_the_same_state_with_nothing_done_repeated(bool writesTheLast)
    {
        int unknown = 0;
        int append = 1;
        while (await DieAndResumeAsync(append, writesTheLast, "no failure") is { } end)
        {
            (RunResult result, World world) = end;
            world.Count("send mail").ShouldBeLessThanOrEqualTo(1, $"append {append}");
            if (result.Status == RunStatus.NeedsAttention)
            {
                result.Code.ShouldBe(RunCode.OutcomeUnknown, $"append {append}: {result.Summary}");
                unknown++;
            }
            else
            {
                result.Status.ShouldBe(RunStatus.Succeeded, $"append {append}: {result.Code} {result.Summary}");
                world.Count("send mail").ShouldBe(1);
                string.Join(' ', world.Files.Select(file => $"{file.Key}={file.Value}").Order()).ShouldBe("a=1 b=good", $"append {append}");
            }

            append++;
        }

        append.ShouldBeGreaterThan(20);
        unknown.ShouldBe(writesTheLast ? 1 : 1, "only a call that may happen once, caught between its intent and its outcome, is unknown");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Row", "000-B02")]
    [Trait("Row", "X05")]
    public async Task Dying_at_any_append_of_a_run_that_fails_still_takes_everything_back(bool writesTheLast)
    {
        int append = 1;
        while (await DieAndResumeAsync(append, writesTheLast, "send fails") is { } end)
        {
            (RunResult result, World world) = end;
            result.Status.ShouldBe(RunStatus.Failed, $"append {append}: {result.Code} {result.Summary}");
            result.Code.ShouldBe(RunCode.StepFailed);
            string.Join(' ', world.Files.Keys).ShouldBe("", $"append {append}");
            append++;
        }

        append.ShouldBeGreaterThan(20);
    }

    /// <returns>Null when the run finished before the store died.</returns>
    private static async Task<(RunResult Result, World World)?> DieAndResumeAsync(int appends, bool writesTheLast, string scenario)
    {
        InMemoryRunStore journal = new();
        DyingStore dying = new(journal, appends, writesTheLast);
        await using EngineHarness harness = new() { Store = dying };
        World world = harness.World;
        bool fails = scenario == "send fails";
        TestTool flaky = new("flaky", Effect.Idempotent, call => world.Count("put f") == 0 ? FailOnceAsync(world) : world.Note("put f again"), "text");
        TestTool send = fails
            ? new TestTool("send", Effect.Idempotent, _ => throw new InvalidOperationException("no mail today"), "text")
            : world.Send;
        harness.Tools = [world.Read, world.Write, world.Put, send, flaky];
        harness.Services.AddGate("not_bad", context => context.Arguments.GetProperty("content").GetString() == "bad" ? GateVerdict.Failed("it is bad") : GateVerdict.Passed("it is good"));
        harness.Model
            .On("planning/turn/1", Call("read", """{"path":"a"}"""))
            .On("planning/turn/2", Call("submit_plan", Plan))
            .On("step/s3/repair/1/turn/1", Call("submit_repair", """{"reason":"bad","arguments":{"path":"b","content":"good"}}"""))
            .On("step/s5/repair/1/turn/1", Call("submit_repair", """{"reason":"hopeless","give_up":true}"""));

        RunId id = new("crash-run");
        RunEngine first = harness.Engine();
        try
        {
            RunHandle run = await first.Start(new PlanInput { Task = "everything" }, id);
            RunResult before = await run.End();
            if (before.Status is RunStatus.Succeeded or RunStatus.Failed)
            {
                dying.IsDead.ShouldBeFalse();
                return null;
            }

            before.Code.ShouldBe(RunCode.StoreUnavailable);
        }
        catch (RunStoreException)
        {
            // It died before the run was there; whoever asked was told.
        }

        await first.DisposeAsync();
        harness.Store = journal;
        Crash crash = await Crash.LookAsync(harness, id);
        harness.Model.Requests.Clear();
        RunHandle resumed = crash.Exists
            ? await harness.Engine().Resume(id)
            : await harness.Engine().Start(new PlanInput { Task = "everything" }, id);
        RunResult after = await resumed.End();

        harness.Model.Requests.Select(ask => ask.Key).Where(crash.Answered.Contains).ShouldBeEmpty("what the model answered is not asked again");
        crash.CheckNothingRepeated(world);
        long revision = after.Revision;
        RunResult again = await (await harness.Engine().Resume(id)).End();
        (again.Status, again.Revision).ShouldBe((after.Status, revision), "another resumption changes nothing");
        return (after, world);
    }

    private static Task<object?> FailOnceAsync(World world)
    {
        world.Ledger.Enqueue("put f");
        throw new TimeoutException("too slow");
    }
}
