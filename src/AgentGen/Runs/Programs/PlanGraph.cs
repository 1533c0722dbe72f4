using System.Collections.Immutable;

namespace AgentGen.Runs;

/// <summary>
/// What each step of a plan waits for. A move to another phase is a barrier in the plan's order: it waits for every step before it, and every step after
/// it waits for it, so no step is ever in flight while the phase changes.
/// </summary>
internal sealed class PlanGraph
{
    private readonly Dictionary<string, string[]> _before;

    private PlanGraph(Dictionary<string, string[]> before) => _before = before;

    public static PlanGraph Empty { get; } = new([]);

    public static PlanGraph Of(WorkPlan plan)
    {
        Dictionary<string, string[]> before = new(StringComparer.Ordinal);
        List<string> sinceBarrier = [];
        string? barrier = null;
        foreach (PlanStep step in plan.Steps)
        {
            IEnumerable<string> waits = barrier is null ? step.DependsOn : step.DependsOn.Append(barrier);
            if (IsBarrier(step))
            {
                before[step.Id] = [.. waits.Concat(sinceBarrier).Distinct(StringComparer.Ordinal)];
                sinceBarrier.Clear();
                barrier = step.Id;
            }
            else
            {
                before[step.Id] = [.. waits.Distinct(StringComparer.Ordinal)];
                sinceBarrier.Add(step.Id);
            }
        }

        return new PlanGraph(before);
    }

    public static bool IsBarrier(PlanStep step) => step.Tool == ControlTools.AdvancePhase;

    /// <summary>The steps that must have succeeded before a step starts.</summary>
    public IReadOnlyList<string> Before(string step) => _before[step];

    /// <summary>Finds a circle of steps that wait for each other.</summary>
    /// <returns>The circle, its first step repeated at the end; empty where there is none.</returns>
    public ImmutableList<string> FindCycle()
    {
        HashSet<string> done = new(StringComparer.Ordinal);
        foreach (string step in _before.Keys)
        {
            if (Visit(step, done) is { } cycle)
            {
                return cycle;
            }
        }

        return [];
    }

    // Depth first without recursion: a plan's depth is the model's choice, the stack's is not.
    private ImmutableList<string>? Visit(string start, HashSet<string> done)
    {
        Stack<(string Step, int Next)> stack = new([(start, 0)]);
        List<string> path = [];
        HashSet<string> onPath = new(StringComparer.Ordinal);
        while (stack.TryPop(out (string Step, int Next) frame))
        {
            if (frame.Next == 0)
            {
                if (done.Contains(frame.Step))
                {
                    continue;
                }

                if (!onPath.Add(frame.Step))
                {
                    return [.. path[path.IndexOf(frame.Step)..], frame.Step];
                }

                path.Add(frame.Step);
            }

            string[] before = _before.GetValueOrDefault(frame.Step) ?? [];
            if (frame.Next < before.Length)
            {
                stack.Push((frame.Step, frame.Next + 1));
                stack.Push((before[frame.Next], 0));
            }
            else
            {
                done.Add(frame.Step);
                onPath.Remove(frame.Step);
                path.RemoveAt(path.Count - 1);
            }
        }

        return null;
    }
}
