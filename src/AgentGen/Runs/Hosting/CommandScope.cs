namespace AgentGen.Runs;

/// <summary>The life of one command in flight. It ends early because the run is cancelled, or because the engine stops hosting.</summary>
internal sealed class CommandScope : IDisposable
{
    private readonly CancellationTokenSource _cancelled = new();
    private readonly CancellationTokenSource _ended;
    private readonly CancellationToken _hosting;
    private volatile bool _isLeft;

    public CommandScope(CancellationToken hosting)
    {
        _hosting = hosting;
        _ended = CancellationTokenSource.CreateLinkedTokenSource(hosting, _cancelled.Token);
    }

    /// <summary>The command is to stop, and how it ended is recorded.</summary>
    public CancellationToken Cancelled => _cancelled.Token;

    /// <summary>The command is to stop, for either reason.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Whether the command ends here while the run goes on: nothing is recorded then, and the command is taken up again on resume.</summary>
    public bool IsAbandoned => _isLeft || (_hosting.IsCancellationRequested && !_cancelled.IsCancellationRequested);

    public void Cancel() => _cancelled.Cancel();

    public void ThrowIfAbandoned()
    {
        if (IsAbandoned)
        {
            throw new OperationCanceledException("The command is taken up again when the run is resumed.");
        }
    }

    /// <summary>Leaves the command as its journal stands.</summary>
    public void Leave()
    {
        _isLeft = true;
        ThrowIfAbandoned();
    }

    public void Dispose()
    {
        _ended.Dispose();
        _cancelled.Dispose();
    }
}
