using System.Text.Json;
using AgentGen.Runs;
using Microsoft.Extensions.AI;
using static AgentGen.EndToEnd.Tests.BadInput.Site;

namespace AgentGen.EndToEnd.Tests.BadInput;

public sealed class BadPlanTests
{
    [Fact]
    public async Task A_plan_that_is_prose_is_asked_for_again_and_then_fails_naming_what_was_said()
    {
        await using Site site = await OpenAsync();
        site.Model.Answer = key => TestModel.Says(new TextContent($"First I would write the file, then run the tests ({key})."));

        RunResult result = await site.RunAsync(new PlanInput { Task = "Do it." });

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.PlanningFailed));
        result.Summary.ShouldContain(RunCode.NoSubmission);
        result.Summary.ShouldContain("First I would write the file");
        site.Model.Told.Last().ShouldContain("Call submit_plan");
        await NothingWasDoneAsync(site, result.Run);
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_given_plan_is_named_before_anything_is_done()
    {
        await using Site site = await OpenAsync();

        RunResult result = await site.RunAsync(Plan(
            Step("fine", "file_write", new { path = "a.txt", content = "a" }),
            Step("twice", "file_list", new { }),
            Step("twice", "file_list", new { }),
            Step("unknown", "format_disk", new { }),
            Step("lost", "file_list", new { }, after: ["nowhere"]),
            Step("types", "file_write", new { path = 5, content = new[] { "a" } }),
            Step("missing", "file_write", new { }),
            Step("enum", "file_read", new { path = "a.txt", startLine = "many" }),
            Step("gate", "file_list", new { }, gate: "looks_good"),
            Step("inapplicable", "file_list", new { }, gate: "exit_code_zero"),
            Step("move", "advance_phase", new { to = "Nirvana", reason = "peace" }),
            Step("leap", "advance_phase", new { to = "Delivery", reason = "haste" })));

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.PlanRejected));
        IReadOnlyList<PlanError> errors = (await site.FactsAsync(result.Run)).OfType<PlanRejected>().ShouldHaveSingleItem().Errors;
        errors.Select(error => (error.Step, error.Code)).ShouldBe(
            [
                ("twice", PlanErrorCode.DuplicateStep),
                ("lost", PlanErrorCode.UnknownDependency),
                ("unknown", PlanErrorCode.UnknownTool),
                ("types", PlanErrorCode.InvalidArguments),
                ("missing", PlanErrorCode.InvalidArguments),
                ("enum", PlanErrorCode.InvalidArguments),
                ("gate", PlanErrorCode.UnknownGate),
                ("inapplicable", PlanErrorCode.GateNotApplicable),
                ("move", PlanErrorCode.InvalidArguments),
                ("leap", PlanErrorCode.UnreachablePhase),
            ],
            ignoreOrder: true);
        MessageOf("types").ShouldSatisfyAllConditions(message => message.ShouldContain("$.path"), message => message.ShouldContain("$.content"));
        MessageOf("missing").ShouldSatisfyAllConditions(message => message.ShouldContain("$.path"), message => message.ShouldContain("$.content"));
        MessageOf("enum").ShouldContain("$.startLine");
        MessageOf("unknown").ShouldContain("file_read");
        MessageOf("gate").ShouldContain("tests_pass");
        MessageOf("leap").ShouldContain("Verification");
        errors.ShouldAllBe(error => result.Summary.Contains(error.Message));
        await NothingWasDoneAsync(site, result.Run);

        string MessageOf(string step) => errors.Single(error => error.Step == step).Message;
    }

    [Fact]
    public async Task A_circle_is_named_step_by_step_before_anything_is_done()
    {
        await using Site site = await OpenAsync();

        RunResult result = await site.RunAsync(Plan(
            Step("first", "file_write", new { path = "a.txt", content = "a" }),
            Step("a", "file_list", new { }, after: ["c", "first"]),
            Step("b", "file_list", new { }, after: ["a"]),
            Step("c", "file_list", new { }, after: ["b"])));

        result.Code.ShouldBe(RunCode.PlanRejected);
        result.Summary.ShouldContain("a -> c -> b -> a");
        await NothingWasDoneAsync(site, result.Run);
    }

    [Fact]
    public async Task A_model_that_keeps_submitting_a_bad_plan_is_told_everything_each_time_and_then_fails()
    {
        await using Site site = await OpenAsync();
        site.Model.Answer = static _ => TestModel.Says(TestModel.Call(
            "submit_plan",
            """{"summary":"x","steps":[{"id":"s1","tool":"rm","arguments":{}},{"id":"s2","tool":"file_write","arguments":{"path":true},"depends_on":["s9"]},{"id":"s3","tool":"file_list","arguments":{},"depends_on":["s3"]}]}"""));

        RunResult result = await site.RunAsync(new PlanInput { Task = "Do it." });

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.PlanningFailed));
        foreach (string text in (string[])[result.Summary, site.Model.Told.Last()])
        {
            text.ShouldContain("Step s1 calls");
            text.ShouldContain("$.path");
            text.ShouldContain("depends on s9");
        }

        site.Model.Told.Count.ShouldBe(3);
        await NothingWasDoneAsync(site, result.Run);
    }

    [Theory]
    [InlineData("""{"summary":7,"steps":"none"}""")]
    [InlineData("""{"summary":"x","steps":[1,null,"file_write",[]]}""")]
    [InlineData("""{"summary":"x","steps":[{"id":"../../x","tool":"file_list","arguments":[1]}]}""")]
    [InlineData("""{"summary":"x","steps":[{"id":"s1","tool":{"name":"file_list"},"arguments":"{}","depends_on":[1]}]}""")]
    [InlineData("""{"summary":"x","steps":[{"id":"s1","tool":"file_read","arguments":{"path":"\ud800"},"gate":"\ud800"}]}""")]
    [InlineData("""{"summary":"x","steps":[{"id":"\udc00","tool":"\udc00","arguments":{"path":"a"}}]}""")]
    [InlineData("""{}""")]
    public async Task A_submission_of_any_other_shape_is_rejected_and_never_breaks_the_engine(string submission)
    {
        await using Site site = await OpenAsync();
        site.Model.Answer = _ => TestModel.Says(TestModel.Call("submit_plan", submission));

        RunResult result = await site.RunAsync(new PlanInput { Task = "Do it." });

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.PlanningFailed), result.Summary);
        await NothingWasDoneAsync(site, result.Run);
    }

    [Fact]
    public async Task A_plan_that_was_never_filled_in_is_an_argument_error_and_starts_nothing()
    {
        await using Site site = await OpenAsync();
        WorkPlan[] plans =
        [
            new("No arguments.", [new PlanStep("s1", "", "file_list", default, [])]),
            new("No list.", [new PlanStep("s1", "", "file_list", JsonElement.Parse("[]"), [])]),
            new("No dependencies.", [new PlanStep("s1", "", "file_list", JsonElement.Parse("{}"), null!)]),
            new("No step.", [null!]),
            new("No steps.", null!),
            new("No text.", [new PlanStep("s1", "", "file_list", JsonElement.Parse("""{"path":"\ud800"}"""), [])]),
        ];

        foreach (WorkPlan plan in plans)
        {
            ArgumentException error = await Should.ThrowAsync<ArgumentException>(() => site.StartAsync(new PlanInput { Task = "Do it.", Plan = plan }), plan.Summary);
            error.ParamName.ShouldBe("request");
        }

        (await site.Store.ListAsync(Token).ToListAsync(Token)).ShouldBeEmpty();
    }

    private static async Task NothingWasDoneAsync(Site site, RunId run)
    {
        RunReport report = await site.ReportAsync(run);
        report.Status.ShouldBe(RunStatus.Failed);
        report.Calls.ShouldBeEmpty();
        Directory.GetFileSystemEntries(site.Workspace).ShouldBeEmpty();
    }
}
