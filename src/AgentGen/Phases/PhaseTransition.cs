namespace AgentGen;

/// <summary>Whether a phase may follow another, and what must happen first.</summary>
public abstract record PhaseTransition
{
    private PhaseTransition()
    {
    }

    /// <summary>The phase may follow at once.</summary>
    /// <param name="To">Where it leads.</param>
    public sealed record Allowed(PhaseId To) : PhaseTransition;

    /// <summary>The phase may follow once the verification commands ran and passed.</summary>
    /// <param name="To">Where it leads.</param>
    public sealed record NeedsVerification(PhaseId To) : PhaseTransition;

    /// <summary>The phase may not follow.</summary>
    /// <param name="Error">Why, with the phases that may in <see cref="ToolError.AllowedPhases"/>.</param>
    public sealed record Refused(ToolError Error) : PhaseTransition;
}
