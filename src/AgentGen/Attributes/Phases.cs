namespace AgentGen;

/// <summary>
/// The four built-in phases of a job. A project with other phases declares its own enum and uses <see cref="PhaseAttribute{TPhase}"/>.
/// </summary>
public enum Phases
{
    /// <summary>Look, do not touch: read-only tools and read-only shell commands.</summary>
    [ReadOnlyPhase]
    [PhaseEdge(Building)]
    Planning = 0,

    /// <summary>Make the change.</summary>
    [PhaseEdge(Verification)]
    Building,

    /// <summary>Check the change. Leaving towards <see cref="Delivery"/> runs the verification commands; a failed check leads back to <see cref="Building"/>.</summary>
    [ReadOnlyPhase]
    [PhaseEdge(Delivery, Verify = true)]
    [PhaseEdge(Building)]
    Verification,

    /// <summary>Hand over. Nothing leads out of it.</summary>
    Delivery,
}
