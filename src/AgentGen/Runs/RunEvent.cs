namespace AgentGen.Runs;

/// <summary>One fact in the journal of a run. The set of facts is closed; the journal is never rewritten.</summary>
public abstract record RunEvent;
