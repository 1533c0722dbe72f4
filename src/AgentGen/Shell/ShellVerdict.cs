namespace AgentGen.Shell;

/// <summary>What a command line can do, and why.</summary>
sealed partial class ShellVerdict
{
    internal static readonly ShellVerdict Harmless = new(ShellRisk.ReadOnly, []);

    internal ShellVerdict(ShellRisk risk, IReadOnlyList<ShellReason> reasons)
    {
        Risk = risk;
        Reasons = reasons;
    }

    /// <summary>The strictest of all parts.</summary>
    public ShellRisk Risk { get; }

    /// <summary>Every reason for more than <see cref="ShellRisk.ReadOnly"/>, in the order of the text; empty for a read-only command.</summary>
    public IReadOnlyList<ShellReason> Reasons { get; }

    /// <inheritdoc/>
    public override string ToString() => Reasons.Count == 0 ? Risk.ToString() : $"{Risk} ({string.Join(", ", Reasons.Select(reason => reason.Code).Distinct())})";
}
