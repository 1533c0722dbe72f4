namespace AgentGen.Runs;

/// <summary>The program asked for something to be done. It was not started before this was durable.</summary>
/// <param name="Key">The command's key, the same in every replay. Issuing a key twice does nothing.</param>
/// <param name="Command">What is to be done.</param>
public sealed record CommandIssued(string Key, RunCommand Command) : RunEvent;
