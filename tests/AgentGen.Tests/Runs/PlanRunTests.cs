using AgentGen.Runs;
using static AgentGen.Tests.Runs.Plans;
using static AgentGen.Tests.Runs.ScriptedModel;

namespace AgentGen.Tests.Runs;

public class PlanRunTests
{
    [Fact]
    public async Task A_plan_succeeds_when_every_step_succeeded()
    {
        await using EngineHarness harness = new();

        RunResult result = await harness.RunAsync(Given(Write("s1", "a", "1"), Write("s2", "b", "2", after: ["s1"])));

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        harness.World.Ledger.ShouldBe(["write a=1", "write b=2"]);
    }

    [Fact]
    public async Task The_model_plans_in_a_child_run_and_the_plan_is_carried_out()
    {
        await using EngineHarness harness = new();
        harness.World.Files["a"] = "0";
        harness.Model
            .On("planning/turn/1", Call("read", """{"path":"a"}"""))
            .On("planning/turn/2", Call("submit_plan", """{"summary":"Write.","steps":[{"id":"s1","description":"w","tool":"write","arguments":{"path":"a","content":"1"},"depends_on":[]}]}"""));

        RunResult result = await harness.RunAsync(new PlanInput { Task = "write 1 to a" });

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        harness.World.Files["a"].ShouldBe("1");
        harness.Model.Requests.Select(ask => (ask.Key, ask.Purpose)).ShouldBe([("planning/turn/1", "planning"), ("planning/turn/2", "planning")]);
        result.Usage.ModelCalls.ShouldBe(2);
    }

    [Fact]
    [Trait("Row", "000-B30")]
    public async Task A_failed_gate_undoes_the_attempt_and_the_model_repairs_it_knowing_why()
    {
        await using EngineHarness harness = new();
        harness.World.Files["a"] = "before";
        harness.Tools = [harness.World.Write.With(contract => contract), harness.World.Read];
        harness.Model.On("step/s1/repair/1/turn/1", Call("submit_repair", """{"reason":"wrong text","arguments":{"path":"a","content":"good"}}"""));
        harness.Services.AddGate("wants_good", context => context.Arguments.GetProperty("content").GetString() == "good" ? GateVerdict.Passed("good") : GateVerdict.Failed("the text is not good"));

        RunResult result = await harness.RunAsync(Given(Write("s1", "a", "bad", gate: "wants_good")));

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        harness.World.Ledger.ShouldBe(["write a=bad", "undo a", "write a=good"]);
        ModelAsk repair = harness.Model.Requests.ShouldHaveSingleItem();
        repair.Purpose.ShouldBe("repair");
        repair.Text.ShouldContain("the text is not good");
        repair.Text.ShouldContain("written");
    }
}
