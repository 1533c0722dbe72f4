namespace AgentGen.Runs;

/// <summary>Where a request for approval stands.</summary>
public enum ApprovalStatus
{
    /// <summary>Nobody has decided yet.</summary>
    Pending = 0,

    /// <summary>The call may be made, once.</summary>
    Approved,

    /// <summary>The call may not be made.</summary>
    Rejected,

    /// <summary>Nobody decided in time.</summary>
    Expired,

    /// <summary>The call was made.</summary>
    Used,

    /// <summary>The call was no longer what had been approved.</summary>
    Voided,
}
