namespace AgentGen.Runs;

/// <summary>A call is about to be made. What it means when nothing follows is said by its effect.</summary>
/// <param name="Key">The command's key.</param>
/// <param name="Invocation">Which invocation of the call this is, from 1. More than one exists only where a crash left one open.</param>
/// <param name="Tool">The tool.</param>
/// <param name="ContractHash">The tool's contract.</param>
/// <param name="ArgumentsHash">The hash of the arguments as stored.</param>
/// <param name="IdempotencyKey">The same for every invocation and every retry with the same arguments.</param>
/// <param name="Effect">What this call may do.</param>
/// <param name="UndoToken">What the undo needs, for a compensable call.</param>
/// <param name="ApprovalId">The approval that this fact consumes.</param>
/// <param name="Shell">What the shell classifier said, for a call with a command line.</param>
public sealed record CallIntended(
    string Key,
    int Invocation,
    string Tool,
    string ContractHash,
    string ArgumentsHash,
    string IdempotencyKey,
    Effect Effect,
    Payload? UndoToken = null,
    string? ApprovalId = null,
    ShellEvidence? Shell = null) : RunEvent;
