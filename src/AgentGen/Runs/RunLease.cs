namespace AgentGen.Runs;

/// <summary>The right of one engine to append to one run.</summary>
/// <param name="Run">The run.</param>
/// <param name="Owner">Who holds it.</param>
/// <param name="Epoch">Grows with every claim; an append with an older epoch is fenced off.</param>
public sealed record RunLease(RunId Run, string Owner, long Epoch);
