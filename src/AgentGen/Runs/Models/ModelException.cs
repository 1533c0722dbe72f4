namespace AgentGen.Runs;

/// <summary>
/// Thrown by a chat client that knows how its request failed. Other exceptions are read as well as can be: time-outs and <see cref="System.Net.Http.HttpRequestException"/>
/// with a status of 408, 429 or 5xx or without one are tried again, anything else is final.
/// </summary>
public sealed class ModelException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">One of <see cref="ModelFailureCode"/>.</param>
    /// <param name="message">What happened; goes to the journal, so it holds no secret.</param>
    /// <param name="isTransient">Whether the same request may succeed later.</param>
    /// <param name="retryAfter">How long the model asked to be left alone.</param>
    /// <param name="innerException">The cause.</param>
    public ModelException(string code, string message, bool isTransient, TimeSpan? retryAfter = null, Exception? innerException = null)
        : base(message, innerException)
    {
        Code = code;
        IsTransient = isTransient;
        RetryAfter = retryAfter;
    }

    /// <summary>One of <see cref="ModelFailureCode"/>.</summary>
    public string Code { get; }

    /// <summary>Whether the same request may succeed later.</summary>
    public bool IsTransient { get; }

    /// <summary>How long the model asked to be left alone; <see langword="null"/> where it did not.</summary>
    public TimeSpan? RetryAfter { get; }
}
