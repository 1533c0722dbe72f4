using System.Collections.Immutable;
using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>A step of the accepted plan: the arguments of its attempts and how it ended.</summary>
internal sealed record StepState(PlanStep Step)
{
    /// <summary>The arguments of each attempt that was repaired, by the attempt's number.</summary>
    public ImmutableDictionary<int, JsonElement> Repairs { get; init; } = ImmutableDictionary<int, JsonElement>.Empty;

    public RepairRejected? NotRepaired { get; init; }

    public StepFinished? Finished { get; init; }

    public bool Succeeded => Finished?.Status == StepStatus.Succeeded;

    /// <summary>The arguments of an attempt: those of the latest repair up to it, else the plan's.</summary>
    public JsonElement ArgumentsOf(int attempt)
    {
        for (int n = attempt; n > 1; n--)
        {
            if (Repairs.TryGetValue(n, out JsonElement arguments))
            {
                return arguments;
            }
        }

        return Step.Arguments;
    }

    public string AttemptKey(int attempt) => $"step/{Step.Id}/attempt/{attempt}";

    public string RepairKey(int attempt) => $"step/{Step.Id}/repair/{attempt}";

    public string BackoffKey(int attempt) => $"step/{Step.Id}/backoff/{attempt}";
}
