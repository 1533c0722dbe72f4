namespace AgentGen.Runs;

/// <summary>Run a child to its end.</summary>
/// <param name="Child">The identity of the child, the same in every replay.</param>
/// <param name="Input">What the child is asked to do.</param>
/// <param name="Limits">What the child may use; never more than its parent has left.</param>
/// <param name="Tools">The tools that the child may call; never one that its parent may not.</param>
/// <param name="ReadOnly">Whether the child may only look: every call with an effect is refused in it.</param>
public sealed record SpawnChild(RunId Child, RunInput Input, RunLimits Limits, IReadOnlyList<string> Tools, bool ReadOnly) : RunCommand;
