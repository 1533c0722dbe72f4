namespace AgentGen.Runs;

/// <summary>Thrown by a store that could not do its work. Nothing was written.</summary>
public sealed class RunStoreException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="error">Why.</param>
    /// <param name="message">What happened, where, and what to do.</param>
    /// <param name="innerException">The cause, if another exception was.</param>
    public RunStoreException(RunStoreError error, string message, Exception? innerException = null)
        : base(message, innerException) => Error = error;

    /// <summary>Why the store could not do its work.</summary>
    public RunStoreError Error { get; }
}
