namespace AgentGen.Tests.Runs;

/// <summary>Who used which visit for what, and when each ended.</summary>
internal sealed class VisitLog
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];
    private readonly TaskCompletionSource _firstEnd = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _visits;

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return [.. _lines];
            }
        }
    }

    public Task FirstEnd => _firstEnd.Task;

    public int NextVisit() => Interlocked.Increment(ref _visits);

    public void Add(string line)
    {
        lock (_gate)
        {
            _lines.Add(line);
        }
    }

    public void End(int visit)
    {
        Add($"end {visit}");
        _firstEnd.TrySetResult();
    }
}
