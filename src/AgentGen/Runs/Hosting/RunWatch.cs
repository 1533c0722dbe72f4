using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace AgentGen.Runs;

/// <summary>Follows the journals of a run and its children as one stream.</summary>
internal sealed class RunWatch(IRunStore store, RunHandle root)
{
    private readonly Channel<RecordedEvent> _facts = Channel.CreateUnbounded<RecordedEvent>();
    private readonly CancellationTokenSource _end = new();

    public async IAsyncEnumerable<RecordedEvent> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenRegistration cancelled = cancellationToken.Register(static end => ((CancellationTokenSource)end!).Cancel(), _end);
        Task following = FollowRootAsync();
        try
        {
            await foreach (RecordedEvent fact in _facts.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return fact;
            }
        }
        finally
        {
            await _end.CancelAsync().ConfigureAwait(false);
            await following.ConfigureAwait(false);
            _end.Dispose();
        }
    }

    private async Task FollowRootAsync()
    {
        Task following = FollowAsync(root.Id, root.Completion);
        try
        {
            await following.ConfigureAwait(false);
            _facts.Writer.Complete();
        }
        catch (Exception exception)
        {
            _facts.Writer.Complete(exception is OperationCanceledException ? null : exception);
        }
    }

    // A journal is followed to its end; where it has none yet, to what it holds when its run is no longer hosted.
    private async Task FollowAsync(RunId run, Task<RunResult> completion)
    {
        long revision = 0;
        List<Task> children = [];
        using CancellationTokenSource hosted = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
        _ = completion.ContinueWith(
            _ => Cancel(hosted), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        try
        {
            await foreach (RecordedEvent fact in store.WatchAsync(run, 0, hosted.Token).ConfigureAwait(false))
            {
                if (await TakeAsync(fact).ConfigureAwait(false))
                {
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (!_end.IsCancellationRequested)
        {
            await foreach (RecordedEvent fact in store.ReadAsync(run, revision, _end.Token).ConfigureAwait(false))
            {
                await TakeAsync(fact).ConfigureAwait(false);
            }
        }

        await Task.WhenAll(children).ConfigureAwait(false);

        async Task<bool> TakeAsync(RecordedEvent fact)
        {
            revision = fact.Revision;
            await _facts.Writer.WriteAsync(fact, _end.Token).ConfigureAwait(false);
            ChildId.Check(run, fact.Event);
            if (fact.Event is CommandIssued { Command: SpawnChild spawn })
            {
                children.Add(FollowAsync(spawn.Child, completion));
            }

            return fact.Event is RunFinished;
        }
    }

    private static void Cancel(CancellationTokenSource source)
    {
        try
        {
            source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The watch ended before the run did.
        }
    }
}
