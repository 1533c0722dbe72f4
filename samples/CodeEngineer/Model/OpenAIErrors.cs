using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Net;
using System.Text.Json;
using AgentGen.Runs;

namespace CodeEngineer.Model;

/// <summary>Turns the SDK's failures into <see cref="ModelException"/>, by which the engine decides whether and when to ask again.</summary>
internal static class OpenAIErrors
{
    private const int LongestBody = 500;

    /// <summary>The failure as an error of the model; <see langword="null"/> for what is none: the caller's own cancellation, or a bug.</summary>
    public static ModelException? Translate(Exception failure, CancellationToken cancellationToken) => failure switch
    {
        _ when cancellationToken.IsCancellationRequested => null,
        ModelException => null,
        ClientResultException { Status: > 0 } answered => FromAnswer(answered),
        ClientResultException or HttpRequestException or IOException =>
            Transient(ModelFailureCode.Unavailable, $"The model could not be reached: {failure.GetBaseException().Message}", failure),
        OperationCanceledException => Transient(ModelFailureCode.TimedOut, "The model did not answer in time.", failure),
        JsonException or FormatException or InvalidOperationException or ArgumentOutOfRangeException or KeyNotFoundException =>
            Transient(ModelFailureCode.Unavailable, $"The server's answer is not what its protocol says: {failure.Message}", failure),
        _ => null,
    };

    /// <summary>An answer that broke off or makes no sense: another attempt may bring a whole one.</summary>
    public static ModelException Garbled(string message) => Transient(ModelFailureCode.Unavailable, message, null);

    private static ModelException Transient(string code, string message, Exception? cause) => new(code, message, isTransient: true, retryAfter: null, cause);

    private static ModelException FromAnswer(ClientResultException failure)
    {
        PipelineResponse? response = failure.GetRawResponse();
        TimeSpan? retryAfter = response is not null && response.Headers.TryGetValue("Retry-After", out string? value) ? ParseRetryAfter(value, response) : null;
        (string code, bool transient) = failure.Status switch
        {
            (int)HttpStatusCode.TooManyRequests => (ModelFailureCode.RateLimited, true),
            (int)HttpStatusCode.RequestTimeout => (ModelFailureCode.TimedOut, true),
            (int)HttpStatusCode.Conflict or >= 500 => (ModelFailureCode.Unavailable, true),
            < 400 => (ModelFailureCode.Unavailable, true),
            _ => (ModelFailureCode.Refused, false),
        };
        return new ModelException(code, $"The model's server answered {failure.Status}: {Explanation(failure, response)}", transient, retryAfter, failure);
    }

    /// <summary>Seconds, or a date that is read against the server's own clock: ours may be off.</summary>
    private static TimeSpan? ParseRetryAfter(string? value, PipelineResponse response)
    {
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) && seconds <= TimeSpan.FromDays(1).TotalSeconds)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return TryDate(value, out DateTimeOffset until) && response.Headers.TryGetValue("Date", out string? sent) && TryDate(sent, out DateTimeOffset now)
            ? TimeSpan.FromTicks(Math.Max(0, (until - now).Ticks))
            : null;
    }

    private static bool TryDate(string? text, out DateTimeOffset date) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);

    private static string Explanation(ClientResultException failure, PipelineResponse? response)
    {
        string body = response?.Content.ToString() ?? "";
        try
        {
            using JsonDocument json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("error", out JsonElement error)
                && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("message", out JsonElement message)
                && message.ValueKind == JsonValueKind.String)
            {
                return message.GetString()!;
            }
        }
        catch (JsonException)
        {
            // Not every server explains itself in JSON: say what it said.
        }

        return body.Length == 0 ? failure.Message : body.Length <= LongestBody ? body : body[..LongestBody] + "…";
    }
}
