namespace AgentGen;

/// <summary>The verdict of one quality gate. The default value is <see cref="GateVerdictKind.NotEvaluated"/>.</summary>
/// <param name="Kind">What the gate found.</param>
/// <param name="Reason">Why, in a sentence that a model can act on; for a pass, the evidence.</param>
public readonly record struct GateVerdict(GateVerdictKind Kind, string Reason)
{
    /// <summary>Whether the gate passed. A gate that was not evaluated has not.</summary>
    public bool IsPassed => Kind == GateVerdictKind.Passed;

    /// <summary>A pass.</summary>
    /// <param name="evidence">What shows it.</param>
    /// <returns>The verdict.</returns>
    public static GateVerdict Passed(string evidence) => new(GateVerdictKind.Passed, evidence);

    /// <summary>A failure.</summary>
    /// <param name="reason">Why.</param>
    /// <returns>The verdict.</returns>
    public static GateVerdict Failed(string reason) => new(GateVerdictKind.Failed, reason);

    /// <summary>A check that could not be made.</summary>
    /// <param name="reason">Why not.</param>
    /// <returns>The verdict.</returns>
    public static GateVerdict NotEvaluated(string reason) => new(GateVerdictKind.NotEvaluated, reason);
}
