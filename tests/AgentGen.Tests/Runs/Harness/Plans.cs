using System.Text.Json;
using AgentGen.Runs;

namespace AgentGen.Tests.Runs;

/// <summary>Short ways to write plans.</summary>
internal static class Plans
{
    public static PlanStep Step(string id, string tool, object arguments, string[]? after = null, string? gate = null) =>
        new(id, $"does {id}", tool, JsonSerializer.SerializeToElement(arguments), after ?? [], gate);

    public static PlanStep Write(string id, string path, string content, string[]? after = null, string? gate = null) =>
        Step(id, "write", new { path, content }, after, gate);

    public static PlanInput Given(params PlanStep[] steps) => new() { Task = "do it", Plan = new WorkPlan("A plan.", steps) };
}
