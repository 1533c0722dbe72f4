using System.Collections.Immutable;

namespace AgentGen.Runs;

/// <summary>What a plan program knows: the accepted plan and its steps.</summary>
internal sealed record PlanState
{
    public static PlanState Empty { get; } = new();

    public WorkPlan? Plan { get; init; }

    public PlanGraph Graph { get; init; } = PlanGraph.Empty;

    public PlanRejected? Rejected { get; init; }

    public ImmutableDictionary<string, StepState> Steps { get; init; } = ImmutableDictionary<string, StepState>.Empty;

    public PlanState Apply(RunEvent next) => next switch
    {
        PlanAccepted accepted => this with
        {
            Plan = accepted.Plan,
            Graph = PlanGraph.Of(accepted.Plan),
            Steps = accepted.Plan.Steps.ToImmutableDictionary(static step => step.Id, static step => new StepState(step), StringComparer.Ordinal),
        },
        PlanRejected rejected => this with { Rejected = rejected },
        RepairAccepted repair => Change(repair.Step, step => step with { Repairs = step.Repairs.SetItem(repair.Attempt, repair.Arguments) }),
        RepairRejected rejected => Change(rejected.Step, step => step with { NotRepaired = rejected }),
        StepFinished finished => Change(finished.Step, step => step with { Finished = finished }),
        _ => this,
    };

    private PlanState Change(string step, Func<StepState, StepState> change) => this with { Steps = Steps.SetItem(step, change(Steps[step])) };
}
