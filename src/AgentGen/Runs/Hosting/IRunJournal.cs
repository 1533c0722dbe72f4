namespace AgentGen.Runs;

/// <summary>What a command in flight may do with its run: look, record, wait. Everything goes through the run's mailbox.</summary>
internal interface IRunJournal
{
    /// <summary>The state as of the last durable fact.</summary>
    RunState State { get; }

    /// <summary>Records facts. When it returns they are durable and folded in.</summary>
    Task<RunState> AppendAsync(params IReadOnlyList<RunEvent> events);

    /// <summary>Records what the state at that moment calls for; perhaps nothing.</summary>
    Task<RunState> ProposeAsync(Func<RunState, IReadOnlyList<RunEvent>> propose);

    /// <summary>Waits until something holds.</summary>
    Task<RunState> WhenAsync(Predicate<RunState> condition, CancellationToken cancellationToken);
}
