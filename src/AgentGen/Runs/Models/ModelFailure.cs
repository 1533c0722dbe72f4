using System.Net;

namespace AgentGen.Runs;

/// <summary>What an exception of a chat client means: whether the same request may succeed later, and when.</summary>
internal sealed record ModelFailure(string Code, string Message, bool IsTransient, TimeSpan? RetryAfter = null)
{
    /// <summary>The key under which a chat client may say, in its exception's data, how long to wait: a <see cref="TimeSpan"/>.</summary>
    public const string RetryAfterKey = "agentgen.retry_after";

    public static ModelFailure Of(Exception exception) => exception switch
    {
        ModelException model => new(model.Code, model.Message, model.IsTransient, model.RetryAfter),
        HttpRequestException http => OfStatus(http.StatusCode, http.Message, http.Data[RetryAfterKey] as TimeSpan?),
        TimeoutException or OperationCanceledException => new(ModelFailureCode.TimedOut, exception.Message, IsTransient: true),
        IOException => new(ModelFailureCode.Unavailable, exception.Message, IsTransient: true),
        _ => new(ModelFailureCode.Failed, $"{exception.GetType().Name}: {exception.Message}", IsTransient: false),
    };

    private static ModelFailure OfStatus(HttpStatusCode? status, string message, TimeSpan? retryAfter) => status switch
    {
        HttpStatusCode.TooManyRequests => new(ModelFailureCode.RateLimited, message, IsTransient: true, retryAfter),
        HttpStatusCode.RequestTimeout => new(ModelFailureCode.TimedOut, message, IsTransient: true, retryAfter),
        _ when TransientFailure.Is(status) => new(ModelFailureCode.Unavailable, message, IsTransient: true, retryAfter),
        _ => new(ModelFailureCode.Refused, message, IsTransient: false),
    };
}
