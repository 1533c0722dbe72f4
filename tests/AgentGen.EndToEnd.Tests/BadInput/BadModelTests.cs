using System.Net;
using System.Text;
using System.Text.Json;
using AgentGen.Runs;
using Microsoft.Extensions.AI;
using static AgentGen.EndToEnd.Tests.BadInput.Site;

namespace AgentGen.EndToEnd.Tests.BadInput;

public sealed class BadModelTests
{
    [Theory]
    [InlineData(HttpStatusCode.BadGateway, 5)]
    [InlineData(HttpStatusCode.TooManyRequests, 5)]
    [InlineData(HttpStatusCode.Unauthorized, 1)]
    public async Task A_model_that_fails_on_every_request_fails_the_run_after_as_many_attempts_as_make_sense(HttpStatusCode status, int attempts)
    {
        await using Site site = await OpenAsync();
        site.Model.Answer = _ => throw new HttpRequestException("the model is away", inner: null, status);

        RunResult result = await site.RunAsync(new PlanInput { Task = "Do it." });

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.PlanningFailed));
        result.Summary.ShouldContain(RunCode.ModelFailed);
        result.Summary.ShouldContain("the model is away");
        site.Model.Told.Count.ShouldBe(attempts);
        RunReport report = await site.ReportAsync(result.Run);
        report.Usage.ModelCalls.ShouldBe(attempts);
        report.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_model_that_fails_when_a_repair_is_needed_fails_the_step_with_both_reasons_and_rolls_back()
    {
        await using Site site = await OpenAsync(new RunEngineOptions { BackoffBase = TimeSpan.Zero });
        site.Model.Answer = static _ => throw new HttpRequestException("the model is away", inner: null, HttpStatusCode.ServiceUnavailable);

        RunResult result = await site.RunAsync(Plan(
            Step("write", "file_write", new { path = "a.json", content = "{}" }),
            Step("broken", "file_write", new { path = "b.json", content = "{" }, after: ["write"], gate: "contains:never")));

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.StepFailed));
        result.Summary.ShouldContain("Step broken failed (gate_failed)");
        result.Summary.ShouldContain("No repair (model_failed)");
        result.Summary.ShouldContain("the model is away");
        Directory.GetFileSystemEntries(site.Workspace).ShouldBeEmpty();
    }

    public static TheoryData<string> Malformed => [.. Broken.Keys];

    private static readonly Dictionary<string, (FunctionCallContent Call, string Told)> Broken = new()
    {
        ["not JSON"] = (new("c1", "file_read") { Exception = new JsonException("'{' is never closed.") }, "is never closed"),
        ["no contract"] = (new("c1", "file_read", new Dictionary<string, object?> { ["path"] = new StringBuilder() }), "$.path"),
        ["wrong type"] = (TestModel.Call("file_read", """{"path":["a.txt"],"startLine":"two"}"""), "$.startLine"),
        ["nothing"] = (new("c1", "file_read"), "$.path"),
        ["null"] = (TestModel.Call("file_read", """{"path":null}"""), "$.path"),
        ["no such tool"] = (TestModel.Call("read_file", """{"path":"a.txt"}"""), "There is no tool"),
        ["empty name"] = (TestModel.Call("", "{}"), "There is no tool"),
        ["control tool of another loop"] = (TestModel.Call("submit_plan", "{}"), "There is no tool"),
        ["no such phase"] = (TestModel.Call("advance_phase", """{"to":"Nirvana","reason":"peace"}"""), "Nirvana"),
        ["half of a surrogate pair"] = (TestModel.Call("file_read", """{"path":"\ud800"}"""), "not a JSON object"),
        ["half of a surrogate pair in a name"] = (TestModel.Call("\ud800", "{}"), "There is no tool"),
        ["nested too deep"] = (TestModel.Call("file_read", $$"""{"path":{{new string('[', 60)}}{{new string(']', 60)}}}"""), "$.path"),
        ["nested far too deep"] = (new("c1", "file_read", new Dictionary<string, object?> { ["path"] = Nested(500) }), "not a JSON object"),
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    [Trait("Parity", "54")]
    public async Task A_call_that_cannot_be_read_or_made_is_told_to_the_model_and_the_loop_goes_on(string kind)
    {
        (FunctionCallContent call, string told) = Broken[kind];
        await using Site site = await OpenAsync();
        site.Model.Answer = key => TestModel.Says(key == "turn/1" ? call : new TextContent("I see."));

        RunResult result = await site.RunAsync(new ToolLoopInput { Prompt = "Try it." });

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        site.Model.Told.Last().ShouldContain(told);
        RunReport report = await site.ReportAsync(result.Run);
        report.Calls.ShouldAllBe(made => made.Outcome == CallOutcome.Refused || made.Outcome == CallOutcome.Failed);
        report.Calls.ShouldAllBe(made => made.Effect == null || made.Effect == Effect.ReadOnly);
    }

    [Fact]
    public async Task An_answer_without_anything_is_asked_for_again_and_then_fails()
    {
        await using Site site = await OpenAsync();
        site.Model.Answer = static _ => new ChatResponse();

        RunResult result = await site.RunAsync(new ToolLoopInput { Prompt = "Try it." });

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.NoAnswer));
        site.Model.Told.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_client_that_returns_nothing_at_all_is_a_failed_request()
    {
        await using Site site = await OpenAsync();
        site.Model.Answer = static _ => null!;

        RunResult result = await site.RunAsync(new ToolLoopInput { Prompt = "Try it." });

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.ModelFailed));
        result.Summary.ShouldContain("gave no response");
    }

    private static JsonElement Nested(int depth) =>
        JsonDocument.Parse($"{new string('[', depth)}{new string(']', depth)}", new JsonDocumentOptions { MaxDepth = 1000 }).RootElement;
}
