using AgentGen.Runs;
using CodeEngineer.Progress;

namespace CodeEngineer.Display;

/// <summary>What the live view draws: a copy, because facts come in while it draws.</summary>
/// <param name="Phase">The phase that the run is in.</param>
/// <param name="Activity">What planning is busy with.</param>
/// <param name="Plan">What the plan does; <see langword="null"/> while there is none.</param>
/// <param name="Steps">The steps of the plan.</param>
/// <param name="Recent">The last facts in words.</param>
internal sealed record LiveSnapshot(string? Phase, string Activity, string? Plan, IReadOnlyList<LiveSnapshot.Step> Steps, IReadOnlyList<string> Recent)
{
    public static LiveSnapshot Empty { get; } = new(null, "starting", null, [], []);

    public static LiveSnapshot Of(RunProgress progress, IEnumerable<string> recent) => new(
        progress.Phase,
        progress.Activity,
        progress.PlanSummary,
        [.. progress.Steps.Select(step => new Step(step.Id, step.Description, step.Tool, step.Status, step.Attempts, step.Note, step.StartedAt, step.EndedAt))],
        [.. recent]);

    internal sealed record Step(
        string Id, string Description, string Tool, StepStatus Status, int Attempts, string Note, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt);
}
