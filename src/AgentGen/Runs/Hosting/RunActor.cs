using System.Threading.Channels;

namespace AgentGen.Runs;

/// <summary>
/// Hosts one run. Everything that happens to it enters one mailbox; each fact is made durable and folded in, then the program decides, and what it decides
/// is durable before any of its commands starts.
/// </summary>
internal sealed class RunActor : IRunJournal
{
    private readonly RunEnvironment _environment;
    private readonly RunProgram _program;
    private readonly RunLease _lease;
    private readonly RunCommands _commands;
    private readonly RunWaiters _waiters;
    private readonly Channel<RunMail> _mailbox = Channel.CreateUnbounded<RunMail>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Dictionary<string, (CommandScope Scope, Task Work)> _inFlight = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource _hosting;
    private bool _abandoned;

    public RunActor(RunEnvironment environment, RunLease lease, RunState state, IChildHost children, CancellationToken stopping)
    {
        _environment = environment;
        _program = RunProgram.For(state.Start.Input);
        _lease = lease;
        _commands = new RunCommands(environment, this, children);
        _waiters = new RunWaiters(state);
        _hosting = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        Completion = Task.Run(HostAsync, CancellationToken.None);
    }

    public Task<RunResult> Completion { get; }

    public RunState State => _waiters.State;

    public Task<RunState> AppendAsync(params IReadOnlyList<RunEvent> events) => ProposeAsync(_ => events);

    public Task<RunState> ProposeAsync(Func<RunState, IReadOnlyList<RunEvent>> propose)
    {
        RunMail.Facts facts = new(propose);
        return _mailbox.Writer.TryWrite(facts) ? facts.Recorded.Task : Task.FromCanceled<RunState>(new CancellationToken(canceled: true));
    }

    public Task<RunState> WhenAsync(Predicate<RunState> condition, CancellationToken cancellationToken) => _waiters.WhenAsync(condition, cancellationToken);

    private async Task<RunResult> HostAsync()
    {
        using CancellationTokenRegistration stop = _hosting.Token.Register(() => _mailbox.Writer.TryWrite(new RunMail.StopHosting()));
        using CancellationTokenSource over = new();
        Task deadline = WatchDeadlineAsync(over.Token);
        Exception? failure = null;
        try
        {
            await HandleMailAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Whatever it was, the journal is as it was: what is in flight stops, unrecorded, and the result says why.
            failure = exception;
        }

        await EndAsync().ConfigureAwait(false);
        await over.CancelAsync().ConfigureAwait(false);
        await deadline.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return failure is null ? RunResults.Of(State) : RunResults.Of(State, failure);
    }

    private async Task HandleMailAsync()
    {
        foreach (string key in State.Attention is null ? State.Open : [])
        {
            Start(key, State.Commands[key].Command);
        }

        await AdvanceAsync().ConfigureAwait(false);
        while (!IsOver)
        {
            switch (await _mailbox.Reader.ReadAsync(CancellationToken.None).ConfigureAwait(false))
            {
                case RunMail.Facts facts:
                    await RecordAsync(facts).ConfigureAwait(false);
                    break;
                case RunMail.Ended ended:
                    End(ended);
                    break;
                case RunMail.StopHosting:
                    AbandonLater();
                    break;
                default:
                    _abandoned = true;
                    break;
            }

            await AdvanceAsync().ConfigureAwait(false);
        }
    }

    // Asked of the token, not of the mail that follows it: what is in flight may end before that mail is read.
    private bool IsStopping => _hosting.IsCancellationRequested;

    private bool IsOver => _abandoned || (_inFlight.Count == 0 && (IsStopping || State.Finished is not null || State.Attention is not null));

    private async Task RecordAsync(RunMail.Facts facts)
    {
        try
        {
            IReadOnlyList<RunEvent> events = facts.Propose(State);
            if (events.Count > 0 && State.Finished is null)
            {
                await CommitAsync(events).ConfigureAwait(false);
            }

            facts.Recorded.TrySetResult(State);
        }
        catch (Exception exception)
        {
            facts.Recorded.TrySetException(exception);
            throw;
        }
    }

    // Decides until there is nothing left to decide. A run that then waits for nothing would wait for ever.
    private async Task AdvanceAsync()
    {
        while (!IsStopping && !_abandoned)
        {
            Decision decision = RunDecider.Decide(_program, State, _environment.Context);
            if (decision.Events.Count > 0)
            {
                await CommitAsync(decision.Events).ConfigureAwait(false);
            }
            else if (_inFlight.Count == 0 && State is { Finished: null, Attention: null })
            {
                await CommitAsync([new RunFinished(RunStatus.Failed, RunCode.Stalled, "Nothing was in flight, nothing was awaited, and the run was not finished.")]).ConfigureAwait(false);
            }
            else
            {
                return;
            }
        }
    }

    private async Task CommitAsync(IReadOnlyList<RunEvent> events)
    {
        AppendResult result = await _environment.Store.AppendAsync(_lease, State.Revision, events, CancellationToken.None).ConfigureAwait(false);
        if (result.Kind != AppendResultKind.Appended)
        {
            throw new HostingEndedException(RunCode.Fenced, $"Another engine took run {_lease.Run} over ({result.Kind} at revision {result.Revision}).");
        }

        _waiters.Publish(events.Aggregate(State, RunFold.Apply));
        foreach (RunEvent recorded in events)
        {
            if (recorded is CommandIssued issued)
            {
                Start(issued.Key, issued.Command);
            }
            else if (recorded is CancelRequested)
            {
                CancelAll();
            }
        }
    }

    private void Start(string key, RunCommand command)
    {
        CommandScope scope = new(_hosting.Token);
        if (State.Stop is not null)
        {
            scope.Cancel();
        }

        _inFlight.Add(key, (scope, Task.Run(() => RunAsync(key, command, scope), CancellationToken.None)));
    }

    private async Task RunAsync(string key, RunCommand command, CommandScope scope)
    {
        Exception? failure = null;
        try
        {
            await _commands.RunAsync(key, command, scope).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (scope.IsAbandoned)
        {
            // Taken up again on resume.
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        _mailbox.Writer.TryWrite(new RunMail.Ended(key, failure));
    }

    private void End(RunMail.Ended ended)
    {
        if (_inFlight.Remove(ended.Key, out (CommandScope Scope, Task Work) command))
        {
            command.Scope.Dispose();
        }

        if (ended.Failure is { } failure)
        {
            throw failure;
        }
    }

    private void CancelAll()
    {
        foreach ((CommandScope scope, _) in _inFlight.Values)
        {
            scope.Cancel();
        }
    }

    private void AbandonLater() => _ = Task.Delay(_environment.Options.StopGrace * 2, _environment.Options.Time, CancellationToken.None)
        .ContinueWith(_ => _mailbox.Writer.TryWrite(new RunMail.Abandon()), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    // Not while the run needs attention: its time does not decide what a person has to look at. It counts again when the run goes on.
    private async Task WatchDeadlineAsync(CancellationToken over)
    {
        if (State.Start.Limits.Deadline is { } deadline)
        {
            await _environment.Timers.WaitUntilAsync(deadline, over).ConfigureAwait(false);
            await ProposeAsync(state => state is { Stop: null, Attention: null } ? [new CancelRequested(RunCode.DeadlineExceeded, $"The run's time was up at {deadline:u}.")] : []).ConfigureAwait(false);
        }
    }

    private async Task EndAsync()
    {
        await _hosting.CancelAsync().ConfigureAwait(false);
        _mailbox.Writer.TryComplete();
        while (_mailbox.Reader.TryRead(out RunMail? mail))
        {
            (mail as RunMail.Facts)?.Recorded.TrySetCanceled();
        }

        _waiters.Close();
        CancelAll();
        if (!_abandoned)
        {
            await Task.WhenAll(_inFlight.Values.Select(static command => command.Work))
                .WaitAsync(_environment.Options.StopGrace, _environment.Options.Time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _hosting.Dispose();
    }
}
