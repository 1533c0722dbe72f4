namespace AgentGen.Runs;

/// <summary>A request to the model: how often it was tried and what came of it.</summary>
internal sealed record ModelRequestState(int Attempts = 0, ModelAnswer? Answer = null, ModelAttemptFailed? LastFailure = null)
{
    public ModelAttemptFailed? FinalFailure => LastFailure is { RetryAt: null } ? LastFailure : null;
}
