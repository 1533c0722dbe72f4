using System.Collections.Immutable;

namespace AgentGen.Runs;

/// <summary>A turn of a tool loop: the answer was read, and this is what it said.</summary>
internal sealed record TurnState(int Number)
{
    public ImmutableList<ChosenCall> Calls { get; init; } = [];

    public TurnRejected? Rejection { get; init; }

    public ImmutableDictionary<string, SubmissionRejected> RejectedSubmissions { get; init; } = ImmutableDictionary<string, SubmissionRejected>.Empty;

    /// <summary>The key of a turn's request to the model.</summary>
    public static string ModelKey(int turn) => $"turn/{turn}";

    /// <summary>The key of a call of a turn. By place, because models repeat ids or leave them out.</summary>
    public static string CallKey(int turn, int index) => $"turn/{turn}/call/{index + 1}";
}
