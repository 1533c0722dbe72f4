namespace AgentGen.Runs;

/// <summary>A request for approval in a report.</summary>
public sealed record ReportedApproval
{
    /// <summary>The run that asked.</summary>
    public required RunId Run { get; init; }

    /// <summary>What it asked.</summary>
    public required ApprovalRequested Request { get; init; }

    /// <summary>Where it stands.</summary>
    public required ApprovalStatus Status { get; init; }

    /// <summary>The decision, if somebody decided.</summary>
    public ApprovalDecided? Decision { get; init; }
}
