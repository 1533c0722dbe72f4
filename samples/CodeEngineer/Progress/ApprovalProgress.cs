using AgentGen.Runs;

namespace CodeEngineer.Progress;

/// <summary>A call that asked for approval, and what became of it.</summary>
internal sealed class ApprovalProgress(RunId run, ApprovalRequested request)
{
    public RunId Run => run;

    public ApprovalRequested Request => request;

    public ApprovalStatus Status { get; set; }

    public string? DecidedBy { get; set; }

    public string? Reason { get; set; }
}
