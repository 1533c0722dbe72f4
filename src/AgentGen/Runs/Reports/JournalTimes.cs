namespace AgentGen.Runs;

/// <summary>When what happened, and what a report needs that the state does not keep.</summary>
internal sealed class JournalTimes
{
    private readonly Dictionary<string, (DateTimeOffset At, long Revision)> _issued = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _closed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> _steps = new(StringComparer.Ordinal);

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset UpdatedAt { get; private set; }

    public List<RunId> Children { get; } = [];

    public Dictionary<string, List<string>> Repairs { get; } = new(StringComparer.Ordinal);

    public void Add(RecordedEvent recorded)
    {
        UpdatedAt = recorded.At;
        switch (recorded.Event)
        {
            case RunStarted:
                StartedAt = recorded.At;
                break;
            case CommandIssued issued:
                _issued[issued.Key] = (recorded.At, recorded.Revision);
                if (issued.Command is SpawnChild spawn)
                {
                    Children.Add(spawn.Child);
                }

                break;
            case CallClosed closed:
                _closed[closed.Key] = recorded.At;
                break;
            case PhaseMoved moved:
                _closed[moved.Key] = recorded.At;
                break;
            case PhaseMoveRefused refused:
                _closed[refused.Key] = recorded.At;
                break;
            case StepFinished finished:
                _steps[finished.Step] = recorded.At;
                break;
            case RepairAccepted repair:
                Repairs.TryAdd(repair.Step, []);
                Repairs[repair.Step].Add(repair.Reason);
                break;
            default:
                break;
        }
    }

    public DateTimeOffset? IssuedAt(string key) => _issued.TryGetValue(key, out (DateTimeOffset At, long Revision) issued) ? issued.At : null;

    /// <summary>The place of a command in the order in which they were issued.</summary>
    public long OrderOf(string key) => _issued.TryGetValue(key, out (DateTimeOffset At, long Revision) issued) ? issued.Revision : 0;

    public DateTimeOffset? ClosedAt(string key) => At(_closed, key);

    public DateTimeOffset? StepEndedAt(string step) => At(_steps, step);

    private static DateTimeOffset? At(Dictionary<string, DateTimeOffset> times, string key) =>
        times.TryGetValue(key, out DateTimeOffset at) ? at : null;
}
