namespace AgentGen.Runs;

/// <summary>The codes with which requests to the model fail.</summary>
public static class ModelFailureCode
{
    /// <summary>The model did not answer in time. Tried again.</summary>
    public const string TimedOut = "timed_out";

    /// <summary>The model asked to be left alone for a while. Tried again, not before it said.</summary>
    public const string RateLimited = "rate_limited";

    /// <summary>The model could not be reached or answered with a server error. Tried again.</summary>
    public const string Unavailable = "unavailable";

    /// <summary>The request was refused: it would be refused again.</summary>
    public const string Refused = "refused";

    /// <summary>The client threw something else. Not tried again.</summary>
    public const string Failed = "failed";

    /// <summary>The run may make no more requests.</summary>
    public const string BudgetExhausted = "budget_exhausted";

    /// <summary>The run was cancelled.</summary>
    public const string Cancelled = "cancelled";
}
