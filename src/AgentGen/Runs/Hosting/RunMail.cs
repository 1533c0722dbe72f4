namespace AgentGen.Runs;

/// <summary>What enters a run's mailbox.</summary>
internal abstract record RunMail
{
    private RunMail()
    {
    }

    /// <summary>Facts to record, given the state at that moment.</summary>
    public sealed record Facts(Func<RunState, IReadOnlyList<RunEvent>> Propose) : RunMail
    {
        public TaskCompletionSource<RunState> Recorded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    /// <summary>A command is no longer in flight.</summary>
    public sealed record Ended(string Key, Exception? Failure) : RunMail;

    /// <summary>Hosting is to stop: nothing new starts, what is in flight ends.</summary>
    public sealed record StopHosting : RunMail;

    /// <summary>What is still in flight is left to itself.</summary>
    public sealed record Abandon : RunMail;
}
