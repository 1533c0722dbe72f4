using System.Text.Json;
using AgentGen.Runs;

namespace AgentGen.Cli.Tests;

/// <summary>The journal of a run whose first step succeeded and whose second was refused.</summary>
internal static class ExampleRun
{
    public static RunEvent[] Facts { get; } =
    [
        new RunStarted("plan", 1, new PlanInput { Task = "mend the\u001b[2J calculator" }, new RunLimits(), new Dictionary<string, string>(), "policy"),
        new PlanAccepted(new WorkPlan("two steps", [Step("s1", "file_write", "write the fix"), Step("s2", "shell", "clean up", "s1")])),
        new CommandIssued("step/s1/attempt/1", new DispatchTool("file_write", JsonElement.Parse("{}"), "step/s1")),
        new CallIntended("step/s1/attempt/1", 1, "file_write", "contract", "arguments", "key", Effect.Compensable),
        new CallCompleted("step/s1/attempt/1", 1, new Payload(4, JsonElement.Parse("null")), DurationMs: 12),
        new GateIntended("step/s1/attempt/1/gate/1", "step/s1/attempt/1", "tests_pass"),
        new GateJudged("step/s1/attempt/1/gate/1", "step/s1/attempt/1", "tests_pass", GateVerdictKind.Passed, "3 passed", 5),
        new CallClosed("step/s1/attempt/1", CallOutcome.Succeeded),
        new StepFinished("s1", StepStatus.Succeeded, RunCode.Succeeded, "done"),
        new CommandIssued("step/s2/attempt/1", new DispatchTool("shell", JsonElement.Parse("""{"command":"rm -rf /"}"""), "step/s2")),
        new CallClosed("step/s2/attempt/1", CallOutcome.Refused, new ToolError { Code = ToolErrorCode.ShellRefused, Tool = "shell", Message = "It would remove everything." }),
        new StepFinished("s2", StepStatus.Failed, ToolErrorCode.ShellRefused, "refused"),
        new RunFinished(RunStatus.Failed, RunCode.StepFailed, "Step s2 was refused."),
    ];

    private static PlanStep Step(string id, string tool, string description, params string[] dependsOn) => new(id, description, tool, JsonElement.Parse("{}"), dependsOn);
}
