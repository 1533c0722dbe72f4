using System.Net;
using AgentGen.Runs;
using static AgentGen.Tests.Runs.ScriptedModel;

namespace AgentGen.Tests.Runs;

public class ToolLoopTests
{
    [Fact]
    [Trait("Row", "003-B21")]
    [Trait("Row", "003-B05")]
    public async Task All_calls_of_a_turn_are_made_in_order_and_all_results_go_back()
    {
        await using EngineHarness harness = new();
        harness.Model
            .On("turn/1", Call("put", """{"text":"a"}""", "same"), Call("put", """{"text":"b"}""", "same"), Call("nothing", "{}"), Call("put", """{"wrong":1}"""))
            .On("turn/2", Say("Done."));

        RunResult result = await harness.RunAsync(new ToolLoopInput { Prompt = "go" });

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        result.Value!.Value.GetProperty("text").GetString().ShouldBe("Done.");
        harness.World.Ledger.ShouldBe(["put a", "put b"]);
        string told = harness.Model.Requests.Last().Text;
        told.ShouldContain(ToolErrorCode.UnknownTool);
        told.ShouldContain(ToolErrorCode.InvalidArguments);
        (await harness.ReportAsync(result.Run)).Calls.Select(call => call.Outcome).ShouldBe([CallOutcome.Succeeded, CallOutcome.Succeeded, CallOutcome.Refused, CallOutcome.Refused]);
    }

    [Fact]
    [Trait("Row", "003-B38")]
    [Trait("Row", "X11")]
    [Trait("Parity", "55")]
    public async Task A_loop_that_does_not_end_uses_up_its_turns_and_fails()
    {
        await using EngineHarness harness = new();
        harness.Model.On("turn/1", Call("put", """{"text":"a"}""")).On("turn/2", Call("put", """{"text":"b"}"""));

        RunResult result = await harness.RunAsync(new ToolLoopInput { Prompt = "go", MaxTurns = 2 });

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.TurnsExhausted));
    }

    [Fact]
    [Trait("Row", "X11")]
    public async Task A_run_that_needs_more_than_its_limits_stops()
    {
        await using EngineHarness harness = new();
        harness.Model.On("turn/1", Call("put", """{"text":"a"}"""), Call("put", """{"text":"b"}"""), Call("put", """{"text":"c"}"""));

        RunResult result = await harness.RunAsync(new ToolLoopInput { Prompt = "go", OnFailure = FailurePolicy.Stop }, new RunLimits { MaxToolCalls = 1 });

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.BudgetExhausted));
        harness.World.Count("put b").ShouldBeLessThanOrEqualTo(1);
        harness.World.Count("put c").ShouldBe(0);
    }

    [Fact]
    [Trait("Row", "003-B16")]
    [Trait("Row", "X03")]
    public async Task A_rate_limited_request_is_made_again_not_before_the_model_said()
    {
        await using EngineHarness harness = new();
        harness.Options = harness.Options with { Time = harness.Time };
        int asked = 0;
        harness.Model.On("turn/1", _ => Interlocked.Increment(ref asked) == 1
            ? throw new ModelException(ModelFailureCode.RateLimited, "slow down", isTransient: true, TimeSpan.FromSeconds(30))
            : Task.FromResult(Answer(Say("Done."))));
        RunHandle run = await harness.Engine().Start(new ToolLoopInput { Prompt = "go" });
        ModelAttemptFailed failed = (ModelAttemptFailed)(await EngineHarness.SeenAsync(run, fact => fact is ModelAttemptFailed)).Event;
        failed.RetryAt.ShouldBe(harness.Time.GetUtcNow() + TimeSpan.FromSeconds(30));

        harness.Time.Advance(TimeSpan.FromSeconds(29));
        asked.ShouldBe(1);
        harness.Time.Advance(TimeSpan.FromSeconds(1));
        RunResult result = await AdvanceUntilDoneAsync(harness, run);

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_model_sees_the_beginning_and_the_end_of_a_result_that_is_too_long()
    {
        await using EngineHarness harness = new();
        harness.Options = harness.Options with { MaxResultLength = 100 };
        string text = $"head{new string('x', 100_000)}tail";
        harness.World.Files["a"] = text;
        harness.Model.On("turn/1", Call("read", """{"path":"a"}""")).On("turn/2", Say("Done."));

        RunResult result = await harness.RunAsync(new ToolLoopInput { Prompt = "go" });

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        string seen = harness.Model.Requests.Last().Text;
        seen.ShouldContain("head");
        seen.ShouldContain("99908 characters left out");
        seen.ShouldContain("tail");
        seen.Length.ShouldBeLessThan(1000);
    }

    [Theory]
    [InlineData("length")]
    [InlineData("content_filter")]
    public async Task An_answer_that_was_cut_off_is_no_success_and_the_model_is_told(string reason)
    {
        await using EngineHarness harness = new();
        Func<ModelAsk, Task<Microsoft.Extensions.AI.ChatResponse>> half = _ =>
        {
            Microsoft.Extensions.AI.ChatResponse response = Answer(Say("All of it is do"));
            response.FinishReason = new Microsoft.Extensions.AI.ChatFinishReason(reason);
            return Task.FromResult(response);
        };
        harness.Model.On("turn/1", half).On("turn/2", half).On("turn/3", half);

        RunResult result = await harness.RunAsync(new ToolLoopInput { Prompt = "go" });

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.AnswerCutOff));
        harness.Model.Requests.Last().Text.ShouldContain($"cut off ({reason})");
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, ModelFailureCode.Refused)]
    [InlineData(HttpStatusCode.Unauthorized, ModelFailureCode.Refused)]
    public async Task A_refused_request_is_not_made_again(HttpStatusCode status, string code)
    {
        await using EngineHarness harness = new();
        harness.Model.On("turn/1", _ => throw new HttpRequestException("no", null, status));

        RunResult result = await harness.RunAsync(new ToolLoopInput { Prompt = "go" });

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.ModelFailed));
        result.Summary.ShouldContain(code);
        harness.Model.Requests.Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Row", "003-B17")]
    public async Task A_model_that_never_answers_is_given_up_at_its_deadline_even_when_it_ignores_its_token()
    {
        await using EngineHarness harness = new();
        harness.Options = harness.Options with { ModelTimeout = TimeSpan.FromMilliseconds(30), MaxModelAttempts = 2 };
        harness.Model.On("turn/1", _ => new TaskCompletionSource<Microsoft.Extensions.AI.ChatResponse>().Task);

        RunResult result = await harness.RunAsync(new ToolLoopInput { Prompt = "go" });

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.ModelFailed));
        result.Summary.ShouldContain(ModelFailureCode.TimedOut);
        harness.Model.Requests.Count.ShouldBe(2);
    }

    [Fact]
    [Trait("Row", "003-B23")]
    public async Task A_parameter_may_have_any_name()
    {
        await using EngineHarness harness = new();
        harness.Tools = [new TestTool("act", Effect.ReadOnly, call => harness.World.Note(call["action"]), "action")];
        harness.Model.On("turn/1", Call("act", """{"action":"jump"}""")).On("turn/2", Say("Done."));

        (await harness.RunAsync(new ToolLoopInput { Prompt = "go" })).Status.ShouldBe(RunStatus.Succeeded);

        harness.World.Ledger.ShouldBe(["jump"]);
    }

    [Fact]
    [Trait("Row", "003-B18")]
    public void Options_out_of_range_are_refused_when_the_engine_is_made()
    {
        EngineHarness harness = new();
        Should.Throw<ArgumentOutOfRangeException>(() => { harness.Options = new RunEngineOptions { MaxAttempts = 0 }; harness.Engine(); });
        Should.Throw<ArgumentOutOfRangeException>(() => { harness.Options = new RunEngineOptions { MaxTurns = 0 }; harness.Engine(); });
    }

    private static async Task<RunResult> AdvanceUntilDoneAsync(EngineHarness harness, RunHandle run)
    {
        await EngineHarness.SeenAsync(run, fact => fact is RunFinished);
        return await run.End();
    }
}
