namespace AgentGen.Runs;

/// <summary>What a kind of run does: a pure function from what is known to what is to be recorded and done next.</summary>
internal abstract class RunProgram
{
    private static readonly PlanProgram Plan = new();
    private static readonly ToolLoop Loop = new();

    public abstract string Id { get; }

    /// <summary>Grows when the program would decide differently on the same journal: older runs then need attention instead of being misread.</summary>
    public abstract int Version { get; }

    public static RunProgram For(RunInput input) => input switch
    {
        PlanInput => Plan,
        ToolLoopInput => Loop,
        _ => throw new ArgumentException($"No program takes {input.GetType().Name}.", nameof(input)),
    };

    /// <summary>Decides. Called again after its events are folded in, until it decides nothing.</summary>
    public abstract void Decide(RunState state, ProgramContext context, Decision decision);
}
