namespace AgentGen.Testing;

/// <summary>How a process ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
public sealed record ProcessOutcome(int ExitCode, string Output, string Error)
{
    /// <summary>Everything it printed, for messages of failing tests.</summary>
    public string All => $"exit code {ExitCode}\n{Output}\n{Error}";
}
