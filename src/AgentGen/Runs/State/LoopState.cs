using System.Collections.Immutable;
using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>What a tool loop knows: its turns, and what was submitted.</summary>
internal sealed record LoopState
{
    public static LoopState Empty { get; } = new();

    public ImmutableList<TurnState> Turns { get; init; } = [];

    public JsonElement? Submitted { get; init; }

    public int Rejections { get; init; }

    public LoopState Apply(RunEvent next) => next switch
    {
        CallsChosen chosen => this with { Turns = Turns.Add(new TurnState(chosen.Turn) { Calls = [.. chosen.Calls] }) },
        TurnRejected rejected => this with { Turns = Turns.Add(new TurnState(rejected.Turn) { Rejection = rejected }), Rejections = Rejections + 1 },
        SubmissionAccepted accepted => this with { Submitted = accepted.Value },
        SubmissionRejected rejected => this with { Turns = Turns.SetItem(Turns.Count - 1, Reject(Turns[^1], rejected)), Rejections = Rejections + 1 },
        _ => this,
    };

    private static TurnState Reject(TurnState turn, SubmissionRejected rejected) =>
        turn with { RejectedSubmissions = turn.RejectedSubmissions.SetItem(rejected.Key, rejected) };
}
