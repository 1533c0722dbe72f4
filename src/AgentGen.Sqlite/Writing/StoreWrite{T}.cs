namespace AgentGen.Runs;

internal abstract class StoreWrite<T>(CancellationToken cancellationToken) : StoreWrite
{
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _outcome = default!;

    public Task<T> Done => _done.Task.WaitAsync(cancellationToken);

    public sealed override bool IsAbandoned => cancellationToken.IsCancellationRequested;

    protected abstract T Write(WriterStatements statements);

    /// <summary>What else follows from the outcome, once it is durable.</summary>
    protected virtual void OnDurable(T outcome)
    {
    }

    public sealed override void Execute(WriterStatements statements) => _outcome = Write(statements);

    public sealed override void Complete()
    {
        OnDurable(_outcome);
        _done.SetResult(_outcome);
    }

    public sealed override void Fail(Exception exception) => _done.SetException(exception);
}
