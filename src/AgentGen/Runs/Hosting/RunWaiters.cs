namespace AgentGen.Runs;

/// <summary>Holds a run's current state, and wakes those who wait for something to hold.</summary>
internal sealed class RunWaiters(RunState state)
{
    private readonly Lock _gate = new();
    private readonly List<(Predicate<RunState> Condition, TaskCompletionSource<RunState> Met)> _waiting = [];
    private volatile RunState _state = state;
    private bool _closed;

    public RunState State => _state;

    public void Publish(RunState state)
    {
        lock (_gate)
        {
            _state = state;
            _waiting.RemoveAll(waiter => waiter.Met.Task.IsCompleted || (waiter.Condition(state) && waiter.Met.TrySetResult(state)));
        }
    }

    public Task<RunState> WhenAsync(Predicate<RunState> condition, CancellationToken cancellationToken)
    {
        TaskCompletionSource<RunState> met = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (condition(_state))
            {
                return Task.FromResult(_state);
            }

            if (_closed)
            {
                return Task.FromCanceled<RunState>(new CancellationToken(canceled: true));
            }

            _waiting.Add((condition, met));
        }

        return met.Task.WaitAsync(cancellationToken);
    }

    /// <summary>Nothing more will be published.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _waiting.ForEach(static waiter => waiter.Met.TrySetCanceled());
            _waiting.Clear();
        }
    }
}
