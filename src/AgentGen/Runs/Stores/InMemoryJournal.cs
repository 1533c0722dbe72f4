namespace AgentGen.Runs;

/// <summary>One run's facts, its lease, and the signal that wakes who watches it.</summary>
internal sealed class InMemoryJournal(RunId run)
{
    private readonly Lock _gate = new();
    private readonly List<RecordedEvent> _facts = [];
    private TaskCompletionSource _grown = NewSignal();
    private RunSummary? _summary;
    private long _epoch;

    /// <summary>The run in a list, or <see langword="null"/> as long as it has no fact.</summary>
    public RunSummary? Summary
    {
        get
        {
            lock (_gate)
            {
                return _summary;
            }
        }
    }

    public long Claim()
    {
        lock (_gate)
        {
            return ++_epoch;
        }
    }

    public AppendResult Append(RunLease lease, long expectedRevision, IReadOnlyList<RunEvent> events, DateTimeOffset at)
    {
        TaskCompletionSource grown;
        long revision;
        lock (_gate)
        {
            if (lease.Epoch != _epoch)
            {
                return new(AppendResultKind.Fenced, _facts.Count);
            }

            if (expectedRevision != _facts.Count)
            {
                return new(AppendResultKind.Conflict, _facts.Count);
            }

            RecordedEvent[] recorded = [.. events.Select((fact, i) => new RecordedEvent(run, expectedRevision + i + 1, at, fact ?? throw new ArgumentNullException(nameof(events))))];
            _summary = recorded.Aggregate(_summary, RunSummaryFold.Apply);
            _facts.AddRange(recorded);
            revision = _facts.Count;
            (grown, _grown) = (_grown, NewSignal());
        }

        grown.SetResult();
        return new(AppendResultKind.Appended, revision);
    }

    /// <summary>The facts after a revision, and a task that ends when there is one more.</summary>
    public (IReadOnlyList<RecordedEvent> Facts, Task Grown) After(long revision)
    {
        lock (_gate)
        {
            int from = (int)Math.Clamp(revision, 0, _facts.Count);
            return (_facts.GetRange(from, _facts.Count - from), _grown.Task);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
