using System.Collections.Concurrent;
using AgentGen.Runs;
using FsCheck;
using FsCheck.Fluent;
using static AgentGen.Tests.Runs.Plans;

namespace AgentGen.Tests.Runs;

/// <summary>Random plans against an oracle that carries them out one step after the other.</summary>
public class PlanPropertyTests
{
    [Fact]
    [Trait("Row", "000-B23")]
    [Trait("Row", "000-B18")]
    [Trait("Row", "X02")]
    public void Any_plan_ends_as_a_sequential_oracle_says_with_every_step_once_and_in_order() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Arb.From(Graphs()), graph => HoldsAsync(graph).GetAwaiter().GetResult()));

    /// <summary>Each step depends on some of the steps before it, in a shuffled order; some steps fail.</summary>
    private static Gen<Graph> Graphs() =>
        from count in Gen.Choose(1, 12)
        from edges in Gen.Choose(0, 1 << 30).ArrayOf(count)
        from failing in Gen.Choose(0, 9).ArrayOf(count)
        from order in Gen.Shuffle([.. Enumerable.Range(0, count)])
        from policy in Gen.Elements(FailurePolicy.Continue, FailurePolicy.Stop, FailurePolicy.Rollback)
        from concurrency in Gen.Choose(1, 4)
        select new Graph(
            [.. Enumerable.Range(0, count).Select(i => new Node($"s{i}", [.. Enumerable.Range(0, i).Where(j => (edges[i] >> j & 3) == 3).Select(j => $"s{j}")], failing[i] == 0))],
            order, policy, concurrency);

    private static async Task<bool> HoldsAsync(Graph graph)
    {
        await using EngineHarness harness = new();
        ConcurrentQueue<string> began = new();
        HashSet<string> failing = [.. graph.Nodes.Where(node => node.Fails).Select(node => node.Id)];
        World world = harness.World;
        Dictionary<string, string[]> after = graph.Nodes.ToDictionary(node => node.Id, node => node.After);
        TestTool write = world.Write;
        Func<TestCall, Task<object?>> body = write.Body;
        write.Body = call =>
        {
            string id = call["path"];
            began.Enqueue(id);
            after[id].ShouldAllBe(dependency => world.Files.ContainsKey(dependency), "what a step depends on is done before it starts");
            return failing.Contains(id) ? throw new InvalidOperationException("it fails") : body(call);
        };
        harness.Tools = [write];
        PlanInput input = Given([.. graph.Order.Select(i => graph.Nodes[i]).Select(node => Write(node.Id, node.Id, "done", node.After))]) with
        {
            OnFailure = graph.Policy,
            MaxConcurrency = graph.Concurrency,
            MaxAttempts = 1,
        };

        RunResult result = await harness.RunAsync(input);

        RunReport report = await harness.ReportAsync(result.Run);
        Dictionary<string, StepStatus> statuses = report.Steps.ToDictionary(step => step.Step.Id, step => step.Status);
        began.Distinct().Count().ShouldBe(began.Count, "every step at most once");
        Dictionary<string, StepStatus> oracle = Oracle(graph);
        result.Status.ShouldBe(oracle.Values.All(status => status == StepStatus.Succeeded) ? RunStatus.Succeeded : RunStatus.Failed, result.Summary);
        if (graph.Policy == FailurePolicy.Continue || result.IsSuccess)
        {
            statuses.OrderBy(pair => pair.Key).ShouldBe(oracle.OrderBy(pair => pair.Key));
        }
        else
        {
            // Which steps had begun when the first one failed is a race; what became of each is not.
            foreach ((string id, StepStatus status) in statuses)
            {
                StepStatus done = graph.Policy == FailurePolicy.Rollback ? StepStatus.RolledBack : StepStatus.Succeeded;
                status.ShouldBeOneOf(began.Contains(id) ? [failing.Contains(id) ? StepStatus.Failed : done] : [StepStatus.Blocked, StepStatus.Skipped]);
            }
        }

        string[] expected = graph.Policy == FailurePolicy.Rollback && !result.IsSuccess ? [] : [.. statuses.Where(pair => pair.Value == StepStatus.Succeeded).Select(pair => pair.Key).Order()];
        world.Files.Keys.Order().ShouldBe(expected);
        return true;
    }

    private static Dictionary<string, StepStatus> Oracle(Graph graph)
    {
        Dictionary<string, StepStatus> statuses = [];
        foreach (Node node in graph.Nodes)
        {
            statuses[node.Id] = node.After.Any(id => statuses[id] != StepStatus.Succeeded) ? StepStatus.Blocked
                : node.Fails ? StepStatus.Failed
                : StepStatus.Succeeded;
        }

        return statuses;
    }

    private sealed record Node(string Id, string[] After, bool Fails)
    {
        public override string ToString() => $"{Id}{(Fails ? "!" : "")}<-[{string.Join(',', After)}]";
    }

    private sealed record Graph(Node[] Nodes, int[] Order, FailurePolicy Policy, int Concurrency)
    {
        public override string ToString() => $"{string.Join(' ', (object[])Nodes)} order {string.Join(',', Order)} {Policy} x{Concurrency}";
    }
}
