using System.Collections.Concurrent;

namespace AgentGen.Runs;

/// <summary>The runs that an engine hosts: each once, from its start or resumption to the end of its hosting.</summary>
internal sealed class RunHost(RunEnvironment environment) : IChildHost, IDisposable
{
    private readonly ConcurrentDictionary<RunId, Lazy<Task<RunActor>>> _live = new();
    private readonly CancellationTokenSource _stopping = CancellationTokenSource.CreateLinkedTokenSource(environment.Options.Stopping);

    public Task<RunHandle> StartAsync(RunId run, RunStarted start, CancellationToken cancellationToken) =>
        HostAsync(run, () => BeginAsync(run, start, cancellationToken), mayBeLive: false);

    public async Task<RunHandle> ResumeAsync(RunId run, CancellationToken cancellationToken)
    {
        RunState state = await ReadAsync(run, cancellationToken).ConfigureAwait(false) ?? throw new RunNotFoundException(run);
        return state.Finished is not null || ResumeCheck.IsParked(state)
            ? Ended(state)
            : await HostAsync(run, () => TakeUpAsync(run, cancellationToken), mayBeLive: true).ConfigureAwait(false);
    }

    public async Task<RunHandle> HostChildAsync(RunState parent, string key, SpawnChild command, CancellationToken cancellationToken)
    {
        RunState? state = await ReadAsync(command.Child, cancellationToken).ConfigureAwait(false);
        try
        {
            return state is not null
                ? await ResumeAsync(command.Child, cancellationToken).ConfigureAwait(false)
                : await StartAsync(command.Child, RunStarts.Child(parent, key, command, environment), cancellationToken).ConfigureAwait(false);
        }
        catch (ObjectDisposedException exception) when (_stopping.IsCancellationRequested)
        {
            throw new HostingEndedException(RunCode.HostingStopped, $"The engine stopped before child run {command.Child} began: {exception.Message}");
        }
    }

    public Task CancelChildAsync(RunId child, CancelRequested request) =>
        ProposeAsync(child, state => state.Stop is null ? [request] : [], CancellationToken.None);

    /// <summary>Records something in a run, through its mailbox where it is hosted here.</summary>
    public async Task ProposeAsync(RunId run, Func<RunState, IReadOnlyList<RunEvent>> propose, CancellationToken cancellationToken)
    {
        if (_live.TryGetValue(run, out Lazy<Task<RunActor>>? live))
        {
            RunActor actor = await live.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                await actor.ProposeAsync(propose).WaitAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                // Its hosting ended in between; the journal is there all the same.
                await actor.Completion.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (HostingEndedException ended)
            {
                throw new RunStoreException(RunStoreError.Unavailable, $"{ended.Message} Nothing was recorded: tell that engine, or resume the run here first.", ended);
            }
        }

        RunState state = await ReadAsync(run, cancellationToken).ConfigureAwait(false) ?? throw new RunNotFoundException(run);
        if (propose(state) is { Count: > 0 } events && state.Finished is null)
        {
            RunLease lease = await environment.Store.ClaimAsync(run, environment.Options.Owner, cancellationToken).ConfigureAwait(false);
            await AppendAsync(lease, state.Revision, events).ConfigureAwait(false);
        }
    }

    public async Task StopAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        foreach (Lazy<Task<RunActor>> live in _live.Values)
        {
            await live.Value.ContinueWith(
                static hosted => hosted.IsCompletedSuccessfully ? hosted.Result.Completion : Task.CompletedTask,
                CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Unwrap().ConfigureAwait(false);
        }
    }

    public void Dispose() => _stopping.Dispose();

    private async Task<RunHandle> HostAsync(RunId run, Func<Task<RunActor>> host, bool mayBeLive)
    {
        ObjectDisposedException.ThrowIf(_stopping.IsCancellationRequested, typeof(RunEngine));
        Lazy<Task<RunActor>> mine = new(host);
        Lazy<Task<RunActor>> live = _live.GetOrAdd(run, mine);
        if (live != mine && !mayBeLive)
        {
            throw Exists(run);
        }

        try
        {
            RunActor actor = await live.Value.ConfigureAwait(false);
            if (live == mine)
            {
                _ = actor.Completion.ContinueWith(_ => Remove(run, mine), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }

            return new RunHandle(run, actor.Completion, environment.Store);
        }
        catch when (live == mine)
        {
            Remove(run, mine);
            throw;
        }
    }

    private void Remove(RunId run, Lazy<Task<RunActor>> mine) => _live.TryRemove(new KeyValuePair<RunId, Lazy<Task<RunActor>>>(run, mine));

    private async Task<RunActor> BeginAsync(RunId run, RunStarted start, CancellationToken cancellationToken)
    {
        // Looked for first: to claim a run is to end whatever right another engine has to it.
        if (await ReadAsync(run, cancellationToken).ConfigureAwait(false) is not null)
        {
            throw Exists(run);
        }

        RunLease lease = await environment.Store.ClaimAsync(run, environment.Options.Owner, cancellationToken).ConfigureAwait(false);
        AppendResult result = await environment.Store.AppendAsync(lease, 0, [start], CancellationToken.None).ConfigureAwait(false);
        return result.Kind == AppendResultKind.Appended
            ? new RunActor(environment, lease, RunFold.Begin(run, start), this, _stopping.Token)
            : throw Exists(run);
    }

    private async Task<RunActor> TakeUpAsync(RunId run, CancellationToken cancellationToken)
    {
        RunLease lease = await environment.Store.ClaimAsync(run, environment.Options.Owner, cancellationToken).ConfigureAwait(false);
        RunState state = (await ReadAsync(run, cancellationToken).ConfigureAwait(false))!;
        AttentionNeeded? attention = ResumeCheck.Check(state, environment);
        if (state.Finished is null && !ResumeCheck.IsParked(state) && (attention is null || attention != state.Attention))
        {
            RunEvent next = attention is null ? new RunResumed(environment.Options.Owner) : attention;
            await AppendAsync(lease, state.Revision, [next]).ConfigureAwait(false);
            state = RunFold.Apply(state, next);
        }

        return new RunActor(environment, lease, state, this, _stopping.Token);
    }

    private async Task AppendAsync(RunLease lease, long revision, IReadOnlyList<RunEvent> events)
    {
        AppendResult result = await environment.Store.AppendAsync(lease, revision, events, CancellationToken.None).ConfigureAwait(false);
        if (result.Kind != AppendResultKind.Appended)
        {
            throw new RunStoreException(RunStoreError.Unavailable, $"Another engine changed run {lease.Run} at the same time ({result.Kind}). Try again.");
        }
    }

    private async Task<RunState?> ReadAsync(RunId run, CancellationToken cancellationToken)
    {
        RunState? state = null;
        await foreach (RecordedEvent recorded in environment.Store.ReadAsync(run, 0, cancellationToken).ConfigureAwait(false))
        {
            state = RunFold.Next(run, state, recorded);
        }

        return state;
    }

    private RunHandle Ended(RunState state) => new(state.Run, Task.FromResult(RunResults.Of(state)), environment.Store);

    private static InvalidOperationException Exists(RunId run) => new($"The store already holds run {run}. Resume it, or start one with another identity.");
}
