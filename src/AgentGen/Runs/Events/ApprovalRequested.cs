using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>A call waits for a person.</summary>
/// <param name="Key">The command's key.</param>
/// <param name="ApprovalId">The identity of the request: what a decision names.</param>
/// <param name="Tool">The tool.</param>
/// <param name="Arguments">The arguments, exactly as they will be used.</param>
/// <param name="Effect">What the call may do.</param>
/// <param name="Reason">Why it needs approval.</param>
/// <param name="BindingHash">The hash of everything the approval is for: run, call, contract, arguments, effect, shell verdict and policy.</param>
/// <param name="ExpiresAt">When the request lapses.</param>
/// <param name="Shell">What the shell classifier said, for a call with a command line.</param>
public sealed record ApprovalRequested(
    string Key,
    string ApprovalId,
    string Tool,
    JsonElement Arguments,
    Effect Effect,
    string Reason,
    string BindingHash,
    DateTimeOffset ExpiresAt,
    ShellEvidence? Shell = null) : RunEvent;
