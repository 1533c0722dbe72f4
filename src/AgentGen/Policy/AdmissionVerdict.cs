using AgentGen.Shell;

namespace AgentGen;

/// <summary>Whether a call may be made.</summary>
public abstract record AdmissionVerdict
{
    private AdmissionVerdict()
    {
    }

    /// <summary>The call may be made.</summary>
    /// <param name="Effect">What this call does to the world.</param>
    /// <param name="Shell">The strictest verdict on its shell commands, where it has any.</param>
    public sealed record Admitted(Effect Effect, ShellVerdict? Shell) : AdmissionVerdict;

    /// <summary>The call may not be made, and no approval changes that.</summary>
    /// <param name="Error">Why, and what to do instead.</param>
    public sealed record Refused(ToolError Error) : AdmissionVerdict;

    /// <summary>The call may be made once a person approved exactly this call.</summary>
    /// <param name="Effect">What this call does to the world.</param>
    /// <param name="Shell">The strictest verdict on its shell commands, where it has any.</param>
    /// <param name="Reason">Why it needs an approval, for the person who decides.</param>
    public sealed record NeedsApproval(Effect Effect, ShellVerdict? Shell, string Reason) : AdmissionVerdict;
}
