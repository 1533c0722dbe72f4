using AgentGen.Runs;
using static AgentGen.Tests.Runs.Plans;

namespace AgentGen.Tests.Runs;

public class RunBudgetTests
{
    [Fact]
    public void Children_that_are_spawned_together_share_what_is_left()
    {
        RunLimits limits = new() { MaxModelCalls = 25, MaxToolCalls = 70 };
        RunState state = RunFold.Begin(new RunId("r"), new RunStarted("plan", 1, Given(Write("s1", "a", "1")), limits, new Dictionary<string, string>(), "none"));
        Decision decision = new(state);

        List<RunLimits> granted = [];
        for (int i = 0; i < 3; i++)
        {
            RunLimits grant = RunBudget.Grant(state, decision, modelCalls: 20, toolCalls: 60);
            decision.Issue($"child/{i}", new SpawnChild(ChildId.Of(state.Run, $"child/{i}"), new ToolLoopInput { Prompt = "go" }, grant, [], ReadOnly: true));
            granted.Add(grant);
        }

        granted.Select(static grant => grant.MaxModelCalls).ShouldBe([20, 5, 0]);
        granted.Select(static grant => grant.MaxToolCalls).ShouldBe([60, 10, 0]);
    }
}
