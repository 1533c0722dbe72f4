namespace AgentGen.Runs;

/// <summary>All timers of an engine on one timer of the system, set to the earliest that is due.</summary>
internal sealed class TimerQueue : IDisposable
{
    // The system's timers take no longer spans; a later one is looked at again when this is over.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly PriorityQueue<TaskCompletionSource, DateTimeOffset> _waiting = new();
    private readonly ITimer _timer;

    public TimerQueue(TimeProvider time)
    {
        _time = time;
        _timer = time.CreateTimer(static queue => ((TimerQueue)queue!).Fire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Waits until a time. A time that is over is not waited for.</summary>
    public Task WaitUntilAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        if (due <= _time.GetUtcNow())
        {
            return Task.CompletedTask;
        }

        TaskCompletionSource fired = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Enqueue(fired, due);
            Arm();
        }

        return fired.Task.WaitAsync(cancellationToken);
    }

    public void Dispose() => _timer.Dispose();

    private void Fire()
    {
        lock (_gate)
        {
            DateTimeOffset now = _time.GetUtcNow();
            while (_waiting.TryPeek(out TaskCompletionSource? fired, out DateTimeOffset due) && due <= now)
            {
                _waiting.Dequeue();
                fired.SetResult();
            }

            Arm();
        }
    }

    private void Arm()
    {
        if (_waiting.TryPeek(out _, out DateTimeOffset due))
        {
            TimeSpan wait = due - _time.GetUtcNow();
            _timer.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : Ceiling(wait), Timeout.InfiniteTimeSpan);
        }
    }

    // The system's timers count whole milliseconds: rounding down would fire before the time.
    private static TimeSpan Ceiling(TimeSpan wait) => TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds));
}
