namespace AgentGen.Toolbelt;

/// <summary>
/// A mark in the environment of a command, by which the processes that it started are known even after they left its session and lost their parents.
/// </summary>
internal static class JobMarker
{
    internal const string Variable = "AGENTGEN_JOB";

    /// <summary>Makes a mark. One command may run another runner: the inner mark carries the outer one, so that the outer finds them all.</summary>
    internal static (string Own, string Value) Create(string? outer)
    {
        string own = Guid.NewGuid().ToString("N");
        return (own, string.IsNullOrEmpty(outer) ? own : $"{outer},{own}");
    }
}
