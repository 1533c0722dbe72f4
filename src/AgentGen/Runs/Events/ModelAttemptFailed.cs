namespace AgentGen.Runs;

/// <summary>A request to the model failed.</summary>
/// <param name="Key">The command's key.</param>
/// <param name="Attempt">Which attempt it was, from 1.</param>
/// <param name="Code">One of <see cref="ModelFailureCode"/>.</param>
/// <param name="Message">What happened.</param>
/// <param name="RetryAt">When the next attempt is due; none where there will be none, which closes the command.</param>
public sealed record ModelAttemptFailed(
    string Key,
    int Attempt,
    string Code,
    string Message,
    DateTimeOffset? RetryAt = null) : RunEvent;
