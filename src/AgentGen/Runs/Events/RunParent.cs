namespace AgentGen.Runs;

/// <summary>Where a child run hangs in its parent.</summary>
/// <param name="Run">The parent.</param>
/// <param name="Command">The key of the command that spawned the child.</param>
/// <param name="KeyPath">The path of command keys from the root run: what the child's command keys are prefixed with when they leave the run.</param>
public sealed record RunParent(RunId Run, string Command, string KeyPath);
