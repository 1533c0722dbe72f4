using System.Net;

namespace AgentGen.Runs;

/// <summary>Tells failures that may pass by themselves from those that will not.</summary>
internal static class TransientFailure
{
    public static bool Is(Exception exception) => exception switch
    {
        TimeoutException => true,
        HttpRequestException http => Is(http.StatusCode),
        OperationCanceledException => true, // Nobody cancelled: this is how HTTP clients say that time was up.
        _ => false,
    };

    public static bool Is(HttpStatusCode? status) =>
        status is null or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)status >= 500;
}
