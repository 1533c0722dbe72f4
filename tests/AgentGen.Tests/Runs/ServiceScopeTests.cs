using System.Text.Json;
using AgentGen.Runs;
using Microsoft.Extensions.DependencyInjection;
using static AgentGen.Tests.Runs.Plans;
using static AgentGen.Tests.Runs.ScriptedModel;

namespace AgentGen.Tests.Runs;

/// <summary>Whatever a run asks of a tool has a scope of its own. The container checks that nothing scoped comes from the root.</summary>
public class ServiceScopeTests
{
    private static readonly string[] Numbers = ["1", "2"];

    [Fact]
    public async Task Each_call_of_a_run_has_services_of_its_own_and_they_end_with_it()
    {
        await using EngineHarness harness = new(new TestTool("look", Effect.ReadOnly, call => World.Done(Use(call.Arguments.Services, "look"))));
        VisitLog log = Register(harness);
        harness.Model
            .On("turn/1", Call("look", "{}"))
            .On("turn/2", Call("look", "{}", "c2"))
            .On("turn/3", Say("Seen."));

        RunResult result = await harness.RunAsync(new ToolLoopInput { Prompt = "go" });

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        log.Lines.ShouldBe(["look 1", "end 1", "look 2", "end 2"]);
    }

    [Fact]
    public async Task Calls_at_the_same_time_do_not_share_their_services()
    {
        int waiting = 0;
        TaskCompletionSource met = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using EngineHarness harness = new(new TestTool("meet", Effect.ReadOnly, async call =>
        {
            string number = Use(call.Arguments.Services, "meet");
            if (Interlocked.Increment(ref waiting) == 2)
            {
                met.SetResult();
            }

            await met.Task.WaitAsync(call.Token);
            return number;
        }));
        VisitLog log = Register(harness);

        RunResult result = await harness.RunAsync(Given(Step("s1", "meet", new { }), Step("s2", "meet", new { })));

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        log.Lines.Take(2).Order().ShouldBe(["meet 1", "meet 2"]);
        log.Lines.Skip(2).Order().ShouldBe(["end 1", "end 2"]);
        IReadOnlyList<RunEvent> journal = await harness.JournalAsync(result.Run);
        journal.OfType<CallCompleted>().Select(call => call.Result.Json!.Value.GetString()).Order().ShouldBe(Numbers);
    }

    [Fact]
    public async Task What_is_decided_captured_done_and_taken_back_has_services_of_its_own_each_time()
    {
        await using EngineHarness harness = new(new TestTool("write", Effect.Compensable, call => World.Done(Use(call.Arguments.Services, "write")))
        {
            EffectFrom = arguments =>
            {
                Use(arguments.Services, "decide");
                return Effect.Compensable;
            },
            Capture = call => Task.FromResult(JsonSerializer.SerializeToElement(Use(call.Arguments.Services, "capture"))),
            Undo = (_, services) => Task.FromResult(UndoOutcome.Restored(Use(services, "undo"))),
        });
        VisitLog log = Register(harness);

        RunResult result = await harness.RunAsync(Given(Step("s1", "write", new { }, gate: "contains:never")) with { MaxAttempts = 1 });

        result.Status.ShouldBe(RunStatus.Failed, result.Summary);
        log.Lines.Where(line => !line.StartsWith("end", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]).Distinct().ShouldBe(["decide", "capture", "write", "undo"]);
        log.Lines.Chunk(2).Select((pair, index) => (pair[0].Split(' ')[1], pair[1])).ShouldBe(
            Enumerable.Range(1, log.Lines.Count / 2).Select(number => ($"{number}", $"end {number}")));
    }

    [Fact]
    public async Task A_call_that_nobody_waits_for_any_more_keeps_its_services_until_it_ends()
    {
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using EngineHarness harness = new(new TestTool("deaf", Effect.ReadOnly, async call =>
        {
            string number = Use(call.Arguments.Services, "begin");
            begun.SetResult();
            await released.Task;
            return number;
        }));
        VisitLog log = Register(harness);
        harness.Options = harness.Options with { StopGrace = TimeSpan.Zero };
        RunEngine engine = harness.Engine();
        RunHandle run = await engine.Start(Given(Step("s1", "deaf", new { })));
        await begun.Task.WaitAsync(EngineHarness.Disaster, TestContext.Current.CancellationToken);

        await engine.Cancel(run.Id);
        await run.End();
        log.Lines.ShouldBe(["begin 1"]);
        released.SetResult();
        await log.FirstEnd.WaitAsync(EngineHarness.Disaster, TestContext.Current.CancellationToken);

        log.Lines.ShouldBe(["begin 1", "end 1"]);
    }

    private static VisitLog Register(EngineHarness harness)
    {
        VisitLog log = new();
        harness.Services.AddSingleton(log).AddScoped<Visit>();
        return log;
    }

    private static string Use(IServiceProvider? services, string what) => services!.GetRequiredService<Visit>().Use(what);
}
