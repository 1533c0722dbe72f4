namespace AgentGen.Runs;

/// <summary>Checks a plan as a whole before anything is done: everything that is wrong with it at once, each named.</summary>
internal static class PlanValidator
{
    public static IReadOnlyList<PlanError> Check(WorkPlan plan, IReadOnlySet<string> tools, PhaseId? start, ProgramContext context)
    {
        if (plan.Steps.Count == 0)
        {
            return [new PlanError(PlanErrorCode.EmptyPlan, null, "The plan has no steps. A plan that does nothing is no success: give at least one step.")];
        }

        List<PlanError> errors = [.. CheckIds(plan), .. CheckDependencies(plan)];
        foreach (PlanStep step in plan.Steps)
        {
            errors.AddRange(CheckStep(step, tools, context));
        }

        if (context.Tools.Phases is { } phases && start is { } phase)
        {
            errors.AddRange(PlanPhases.Check(plan, phases, phase, context.Tools));
        }

        return errors;
    }

    private static IEnumerable<PlanError> CheckIds(WorkPlan plan)
    {
        foreach (IGrouping<string, PlanStep> same in plan.Steps.GroupBy(static step => step.Id, StringComparer.Ordinal))
        {
            if (!IsId(same.Key))
            {
                yield return new PlanError(PlanErrorCode.NotAPlan, same.Key, $"The id '{Excerpt.Of(same.Key, 80)}' is not usable: use 1 to 64 letters, digits, '.', '_' or '-'.");
            }

            if (same.Count() is > 1 and var count)
            {
                yield return new PlanError(PlanErrorCode.DuplicateStep, same.Key, $"{count} steps have the id {same.Key}. Give each its own.");
            }
        }
    }

    private static bool IsId(string id) => id.Length is > 0 and <= 64 && id.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-');

    private static IEnumerable<PlanError> CheckDependencies(WorkPlan plan)
    {
        HashSet<string> ids = new(plan.Steps.Select(static step => step.Id), StringComparer.Ordinal);
        foreach (PlanStep step in plan.Steps)
        {
            foreach (string missing in step.DependsOn.Where(id => !ids.Contains(id)))
            {
                yield return new PlanError(PlanErrorCode.UnknownDependency, step.Id, $"Step {step.Id} depends on {missing}, which the plan does not have.");
            }
        }

        if (ids.Count == plan.Steps.Count && PlanGraph.Of(plan).FindCycle() is { IsEmpty: false } cycle)
        {
            string barrier = plan.Steps.Any(step => cycle.Contains(step.Id) && PlanGraph.IsBarrier(step))
                ? $" ({ControlTools.AdvancePhase} waits for every step listed before it, and every step listed after waits for it.)"
                : "";
            yield return new PlanError(PlanErrorCode.CyclicDependency, cycle[0], $"These steps wait for each other in a circle: {string.Join(" -> ", cycle)}.{barrier}");
        }
    }

    private static IEnumerable<PlanError> CheckStep(PlanStep step, IReadOnlySet<string> tools, ProgramContext context)
    {
        if (step.Tool == ControlTools.AdvancePhase && context.Tools.Phases is { } policy)
        {
            if (step.Gate is not null)
            {
                yield return new PlanError(PlanErrorCode.GateNotApplicable, step.Id, $"Step {step.Id} moves to another phase and takes no gate: edges have their own verification.");
            }

            if (!AdvancePhase.TryRead(policy, CallArguments.Of(step.Arguments, context.Services), out _, out ToolError? error))
            {
                yield return new PlanError(PlanErrorCode.InvalidArguments, step.Id, $"Step {step.Id}: {error.Message}");
            }

            yield break;
        }

        if (!tools.Contains(step.Tool) || !context.Tools.TryGet(step.Tool, out GeneratedTool? tool))
        {
            yield return new PlanError(PlanErrorCode.UnknownTool, step.Id, $"Step {step.Id} calls '{step.Tool}', which is no tool of this run. The tools are {string.Join(", ", tools.Order(StringComparer.Ordinal))}.");
            yield break;
        }

        if (tool.Validate(CallArguments.Of(step.Arguments, context.Services)) is { } wrong)
        {
            yield return new PlanError(PlanErrorCode.InvalidArguments, step.Id, $"Step {step.Id}: {wrong.Message}");
        }

        if (step.Gate is { } text && GateProblem(text, tool, context.Gates) is { } problem)
        {
            yield return problem with { Step = step.Id, Message = $"Step {step.Id}: {problem.Message}" };
        }
    }

    private static PlanError? GateProblem(string text, GeneratedTool tool, GateRegistry gates)
    {
        if (!GateSpec.TryParse(text, out GateSpec? spec))
        {
            return new PlanError(PlanErrorCode.UnknownGate, null, $"'{text}' is no gate. Write name, or name:argument.");
        }

        return !gates.Names.Contains(spec.Name) ? new PlanError(PlanErrorCode.UnknownGate, null, gates.FindProblem(spec, tool) ?? $"There is no gate '{spec.Name}'.")
            : gates.FindProblem(spec, tool) is { } problem ? new PlanError(PlanErrorCode.GateNotApplicable, null, problem)
            : null;
    }
}
