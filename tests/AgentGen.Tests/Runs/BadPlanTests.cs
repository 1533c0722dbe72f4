using AgentGen.Runs;
using static AgentGen.Tests.Runs.Plans;
using static AgentGen.Tests.Runs.ScriptedModel;

namespace AgentGen.Tests.Runs;

public class BadPlanTests
{
    [Fact]
    [Trait("Row", "000-B01")]
    public async Task An_empty_plan_is_never_a_success()
    {
        await using EngineHarness harness = new();

        RunResult result = await harness.RunAsync(Given());

        result.Status.ShouldBe(RunStatus.Failed);
        result.Code.ShouldBe(RunCode.PlanRejected);
        result.Summary.ShouldContain("no steps");
    }

    [Fact]
    [Trait("Row", "000-B06")]
    [Trait("Row", "000-B16")]
    [Trait("Row", "000-B17")]
    [Trait("Row", "000-B18")]
    [Trait("Row", "000-B21")]
    [Trait("Row", "000-B22")]
    public async Task Everything_that_is_wrong_is_named_at_once_and_nothing_is_done()
    {
        await using EngineHarness harness = new();

        RunResult result = await harness.RunAsync(Given(
            Write("ok", "a", "1"),
            Step("twice", "put", new { text = "x" }),
            Step("twice", "put", new { text = "x" }),
            Step("who", "format_disk", new { }),
            Step("lost", "put", new { text = "x" }, after: ["nowhere"]),
            Step("args", "put", new { wrong = 1 }),
            Step("gate", "put", new { text = "x" }, gate: "Exit_Code_Zero"),
            Step("colon", "put", new { text = "x" }, gate: "contains")));

        PlanRejected rejected = (await harness.JournalAsync(result.Run)).OfType<PlanRejected>().ShouldHaveSingleItem();
        rejected.Errors.Select(error => (error.Step, error.Code)).ShouldBe(
            [
                ("twice", PlanErrorCode.DuplicateStep),
                ("lost", PlanErrorCode.UnknownDependency),
                ("who", PlanErrorCode.UnknownTool),
                ("args", PlanErrorCode.InvalidArguments),
                ("gate", PlanErrorCode.UnknownGate),
                ("colon", PlanErrorCode.GateNotApplicable),
            ],
            ignoreOrder: true);
        harness.World.Ledger.ShouldBeEmpty();
        result.Status.ShouldBe(RunStatus.Failed);
    }

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a", "b", "c", "a")]
    [Trait("Row", "000-B16")]
    public async Task A_circle_is_named_before_anything_is_done(params string[] circle)
    {
        await using EngineHarness harness = new();
        IEnumerable<PlanStep> steps = circle.Distinct().Select((id, i) => Write(id, id, "1", after: [circle[i + 1]]));

        RunResult result = await harness.RunAsync(Given([Write("first", "x", "1"), .. steps]));

        result.Code.ShouldBe(RunCode.PlanRejected);
        result.Summary.ShouldContain(string.Join(" -> ", circle));
        harness.World.Ledger.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_given_plan_whose_ids_cannot_be_used_is_rejected_naming_each()
    {
        await using EngineHarness harness = new();

        RunResult result = await harness.RunAsync(Given(Step("s1/attempt/1", "put", new { text = "x" }), Step("", "put", new { text = "y" })));

        result.Code.ShouldBe(RunCode.PlanRejected, result.Summary);
        result.Summary.ShouldContain("'s1/attempt/1' is not usable");
        result.Summary.ShouldContain("'' is not usable");
        harness.World.Ledger.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Row", "000-B34")]
    [Trait("Row", "000-B35")]
    [Trait("Row", "003-B19")]
    [Trait("Row", "003-B22")]
    [Trait("Row", "X01")]
    public async Task A_plan_in_prose_is_told_so_with_the_failed_turn_in_sight_and_then_fails_naming_why()
    {
        await using EngineHarness harness = new();
        for (int turn = 1; turn <= 3; turn++)
        {
            harness.Model.On($"planning/turn/{turn}", Say($$"""Here is my plan: {"steps":[{"tool":"put"}]} number {{turn}}"""));
        }

        RunResult result = await harness.RunAsync(new PlanInput { Task = "do it" });

        result.Status.ShouldBe(RunStatus.Failed);
        result.Code.ShouldBe(RunCode.PlanningFailed);
        result.Summary.ShouldContain(RunCode.NoSubmission);
        result.Summary.ShouldContain("number 3");
        harness.World.Ledger.ShouldBeEmpty();
        ModelAsk last = harness.Model.Requests.Last();
        last.Text.ShouldContain("number 1");
        last.Text.ShouldContain("number 2");
        last.Text.ShouldContain("submit_plan");
    }

    [Fact]
    [Trait("Row", "000-B19")]
    [Trait("Row", "000-B20")]
    [Trait("Row", "000-B33")]
    public async Task A_submitted_plan_with_errors_comes_back_with_all_of_them_and_a_corrected_one_is_carried_out()
    {
        await using EngineHarness harness = new();
        harness.Model
            .On("planning/turn/1", Call("submit_plan", """{"summary":"x","steps":[{"id":"s1","tool":"put","arguments":{"text":"x"},"depends_on":"s9"},{"id":"s2","arguments":[]}]}"""))
            .On("planning/turn/2", Call("submit_plan", """{"summary":"x","steps":[{"id":"s1","tool":"put","arguments":{"text":"x"},"depends_on":null},{"tool":"put","arguments":{"text":"y"},"depends_on":"s1"}]}"""));

        RunResult result = await harness.RunAsync(new PlanInput { Task = "do it" });

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        string told = harness.Model.Requests.Last().Text;
        told.ShouldContain("names no");
        told.ShouldContain("not an object");
        harness.World.Ledger.ShouldBe(["put x", "put y"]);
    }

    [Fact]
    [Trait("Row", "000-B01")]
    [Trait("Row", "X15")]
    public async Task A_model_outage_is_a_failure_never_a_success()
    {
        await using EngineHarness harness = new();
        harness.Model.On("planning/turn/1", _ => throw new HttpRequestException("down", null, System.Net.HttpStatusCode.BadGateway));

        RunResult result = await harness.RunAsync(new PlanInput { Task = "do it" });

        result.Status.ShouldBe(RunStatus.Failed);
        result.Code.ShouldBe(RunCode.PlanningFailed);
        result.Summary.ShouldContain("down");
        harness.Model.Requests.Count.ShouldBe(harness.Options.MaxModelAttempts);
    }
}
