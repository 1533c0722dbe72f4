namespace AgentGen.Runs;

/// <summary>Wakes who waits for a run's next fact.</summary>
internal sealed class RunSignals
{
    private readonly Lock _gate = new();
    private readonly Dictionary<RunId, TaskCompletionSource> _waiting = [];

    /// <summary>A task that ends when the run has a fact more. Take it before reading, so that none falls between.</summary>
    public Task Next(RunId run)
    {
        lock (_gate)
        {
            if (!_waiting.TryGetValue(run, out TaskCompletionSource? signal))
            {
                _waiting.Add(run, signal = new(TaskCreationOptions.RunContinuationsAsynchronously));
            }

            return signal.Task;
        }
    }

    public void Raise(RunId run)
    {
        TaskCompletionSource? signal;
        lock (_gate)
        {
            _waiting.Remove(run, out signal);
        }

        signal?.SetResult();
    }
}
