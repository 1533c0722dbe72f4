namespace AgentGen;

/// <summary>Declares, on a member of a phase enum, a phase that may follow it. A phase without edges is final.</summary>
/// <param name="to">The member of the same enum that may follow.</param>
[AttributeUsage(AttributeTargets.Field, AllowMultiple = true)]
public sealed class PhaseEdgeAttribute(object to) : Attribute
{
    /// <summary>The member of the same enum that may follow.</summary>
    public object To { get; } = to;

    /// <summary>
    /// Whether the verification commands must run and pass before this edge is taken. The default is <see langword="false"/>.
    /// </summary>
    public bool Verify { get; set; }
}
