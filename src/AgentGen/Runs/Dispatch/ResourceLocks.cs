namespace AgentGen.Runs;

/// <summary>The resources that calls of one run hold alone. Always taken in one order, so that two calls never wait for each other.</summary>
internal sealed class ResourceLocks
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<TaskCompletionSource>> _held = new(StringComparer.Ordinal);

    public async Task<IDisposable> TakeAsync(IEnumerable<string> resources, CancellationToken cancellationToken)
    {
        Holding holding = new(this);
        try
        {
            foreach (string resource in resources.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                await TakeAsync(resource, cancellationToken).ConfigureAwait(false);
                holding.Resources.Add(resource);
            }

            return holding;
        }
        catch
        {
            holding.Dispose();
            throw;
        }
    }

    private async Task TakeAsync(string resource, CancellationToken cancellationToken)
    {
        TaskCompletionSource turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (!_held.TryGetValue(resource, out Queue<TaskCompletionSource>? waiting))
            {
                _held.Add(resource, new Queue<TaskCompletionSource>());
                return;
            }

            waiting.Enqueue(turn);
        }

        using CancellationTokenRegistration cancelled = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
        await turn.Task.ConfigureAwait(false);
    }

    private void Release(string resource)
    {
        lock (_gate)
        {
            Queue<TaskCompletionSource> waiting = _held[resource];
            while (waiting.TryDequeue(out TaskCompletionSource? next))
            {
                if (next.TrySetResult())
                {
                    return;
                }
            }

            _held.Remove(resource);
        }
    }

    private sealed class Holding(ResourceLocks locks) : IDisposable
    {
        public List<string> Resources { get; } = [];

        public void Dispose()
        {
            foreach (string resource in Resources)
            {
                locks.Release(resource);
            }

            Resources.Clear();
        }
    }
}
