namespace AgentGen.Runs;

/// <summary>Gives a step the check that its result asks for: an exit code that nobody looks at is no evidence of success.</summary>
internal static class PlanEvidence
{
    private static readonly GateSpec ExitCode = new(GateNames.ExitCodeZero);

    /// <summary>Steps that name no gate, and whose tool has none but whose result carries an exit code, get <c>exit_code_zero</c>.</summary>
    public static WorkPlan Complete(WorkPlan plan, ProgramContext context) =>
        plan with { Steps = [.. plan.Steps.Select(step => LacksEvidence(step, context) ? step with { Gate = GateNames.ExitCodeZero } : step)] };

    private static bool LacksEvidence(PlanStep step, ProgramContext context) =>
        step.Gate is null
        && context.Tools.TryGet(step.Tool, out GeneratedTool? tool)
        && tool.Contract.Gates.All(static gate => gate.Name == GateNames.None)
        && context.Gates.FindProblem(ExitCode, tool) is null;
}
