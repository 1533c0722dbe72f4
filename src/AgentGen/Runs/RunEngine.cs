using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Runs;

/// <summary>
/// Hosts runs: starts them, takes them up again after a crash or a stop, decides their approvals, cancels them. Many runs at once; each is its own actor
/// over its own journal.
/// </summary>
/// <remarks>Disposing the engine stops hosting. Nothing is recorded as cancelled then; every run can be resumed.</remarks>
public sealed class RunEngine : IAsyncDisposable
{
    private readonly RunEnvironment _environment;
    private readonly RunHost _host;
    private int _disposed;

    /// <summary>Makes an engine.</summary>
    /// <param name="store">Keeps the journals. The engine does not dispose it.</param>
    /// <param name="tools">The tools that runs may call.</param>
    /// <param name="model">The model that runs ask.</param>
    /// <param name="services">
    /// What tools and gates get: a workspace, a command runner, and whatever the host adds. Whatever a run asks of a tool, its decision, capture, call or undo, has a scope of its own.
    /// A <see cref="GateRegistry"/> is taken from here, and what <see cref="VerificationRunner.From"/> needs.
    /// </param>
    /// <param name="options">How runs are hosted.</param>
    public RunEngine(IRunStore store, ToolMap tools, IChatClient model, IServiceProvider services, RunEngineOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(tools);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(services);
        options ??= new RunEngineOptions();
        options.Check();
        _environment = new RunEnvironment(store, tools, model, services, options, services.GetService<GateRegistry>() ?? GateRegistry.BuiltIn, new TimerQueue(options.Time));
        _host = new RunHost(_environment);
    }

    /// <summary>Starts a run. When this returns, the run is durable.</summary>
    /// <param name="request">The run.</param>
    /// <param name="cancellationToken">Cancels the start, not the run.</param>
    /// <returns>The run.</returns>
    /// <exception cref="ArgumentException">The request names a phase that the tools do not have or limits below zero, or it gives a plan that is not whole or cannot be written to a journal.</exception>
    /// <exception cref="InvalidOperationException">The store already holds a run with this identity: resume it.</exception>
    /// <exception cref="RunStoreException">The store could not do its work; nothing was started.</exception>
    public Task<RunHandle> StartAsync(RunRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        RunId run = request.Id ?? RunId.New(_environment.Options.Time);
        RunStarted start = RunStarts.Root(request, _environment);
        return _host.StartAsync(run, start, cancellationToken);
    }

    /// <summary>Takes a run up where its journal stands. A run that this engine hosts already is simply given back; nothing that is done is repeated.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Cancels the resumption, not the run.</param>
    /// <returns>The run. Where it is finished, or needs attention, <see cref="RunHandle.Completion"/> says so at once.</returns>
    /// <exception cref="RunNotFoundException">The store holds no such run.</exception>
    /// <exception cref="RunStoreException">The store could not do its work, or the journal cannot be read.</exception>
    public Task<RunHandle> ResumeAsync(RunId run, CancellationToken cancellationToken = default) => _host.ResumeAsync(run, cancellationToken);

    /// <summary>Decides about a call that waits for approval. One decision counts; a run's own tools have no way here.</summary>
    /// <param name="run">The run that asked.</param>
    /// <param name="approvalId">What it asked, from <see cref="ApprovalRequested"/>.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>What became of the decision. When it is <see cref="ApprovalDecisionResult.Recorded"/>, it is durable.</returns>
    /// <exception cref="RunNotFoundException">The store holds no such run.</exception>
    /// <exception cref="RunStoreException">The store could not do its work.</exception>
    public async Task<ApprovalDecisionResult> DecideApprovalAsync(RunId run, string approvalId, ApprovalDecision decision, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(approvalId);
        ArgumentNullException.ThrowIfNull(decision);
        ApprovalDecisionResult result = ApprovalDecisionResult.NotFound;
        await _host.ProposeAsync(run, Decide, cancellationToken).ConfigureAwait(false);
        return result;

        IReadOnlyList<RunEvent> Decide(RunState state)
        {
            if (!state.Approvals.TryGetValue(approvalId, out ApprovalState? approval))
            {
                result = ApprovalDecisionResult.NotFound;
                return [];
            }

            bool isOpen = state.Finished is null && approval.Status == ApprovalStatus.Pending && approval.Request.ExpiresAt > _environment.Now;
            result = isOpen ? ApprovalDecisionResult.Recorded : ApprovalDecisionResult.AlreadyDecided;
            return isOpen ? [new ApprovalDecided(approvalId, decision.Approved, decision.DecidedBy, decision.Reason)] : [];
        }
    }

    /// <summary>
    /// Cancels a run: nothing new starts, what is in flight is cancelled and awaited, then the failure policy decides what is taken back. A run that no engine
    /// hosts is cancelled when it is resumed. Cancelling a run that needs attention because an outcome is unknown lets it end; the call is listed in its summary.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="reason">Why, for the journal.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>Whether the run was told to stop now; <see langword="false"/> where it was finished or told before.</returns>
    /// <exception cref="RunNotFoundException">The store holds no such run.</exception>
    /// <exception cref="RunStoreException">The store could not do its work.</exception>
    public async Task<bool> CancelRunAsync(RunId run, string reason, CancellationToken cancellationToken = default)
    {
        bool told = false;
        await _host.ProposeAsync(run, Cancel, cancellationToken).ConfigureAwait(false);
        return told;

        IReadOnlyList<RunEvent> Cancel(RunState state)
        {
            told = state.Finished is null && (state.Stop is null || ResumeCheck.IsParked(state));
            return told ? [new CancelRequested(RunCode.Cancelled, reason)] : [];
        }
    }

    /// <summary>Stops hosting: nothing new starts, what is in flight is told to stop and awaited. Every run can be resumed.</summary>
    /// <returns>A task that ends when no run is hosted any more.</returns>
    public Task StopAsync() => _host.StopAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            await _host.StopAsync().ConfigureAwait(false);
            _host.Dispose();
            _environment.Timers.Dispose();
        }
    }
}
