namespace AgentGen.Runs;

/// <summary>A command that was issued.</summary>
internal sealed record CommandState(string Key, RunCommand Command, bool IsOpen);
