namespace AgentGen.Runs;

/// <summary>A turn's answer was read: these tools are called, in this order.</summary>
/// <param name="Turn">The turn, from 1.</param>
/// <param name="Calls">The calls.</param>
public sealed record CallsChosen(int Turn, IReadOnlyList<ChosenCall> Calls) : RunEvent;
