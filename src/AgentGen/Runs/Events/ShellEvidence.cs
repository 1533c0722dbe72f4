namespace AgentGen.Runs;

/// <summary>What the shell classifier said about the command lines of a call.</summary>
/// <param name="Risk">The strictest risk.</param>
/// <param name="Reasons">The reason codes.</param>
public sealed record ShellEvidence(string Risk, IReadOnlyList<string> Reasons);
