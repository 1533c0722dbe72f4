namespace AgentGen;

/// <summary>The current phase of one map that is used outside the run engine. Safe for concurrent use.</summary>
/// <param name="policy">The map's policy.</param>
public sealed class PhaseSession(PhasePolicy policy)
{
    private readonly Lock _gate = new();
    private readonly List<PhaseMove> _moves = [];
    private PhaseId _current = policy.Start;

    /// <summary>The map's policy.</summary>
    public PhasePolicy Policy { get; } = policy;

    /// <summary>The current phase; the policy's start at first.</summary>
    public PhaseId Current
    {
        get
        {
            lock (_gate)
            {
                return _current;
            }
        }
    }

    /// <summary>Every move made so far, oldest first.</summary>
    public IReadOnlyList<PhaseMove> Moves
    {
        get
        {
            lock (_gate)
            {
                return [.. _moves];
            }
        }
    }

    /// <summary>Moves to another phase.</summary>
    /// <param name="request">Where to and why.</param>
    /// <param name="verification">Runs the verification commands where the edge needs them; <see langword="null"/> when there is nothing to run them with.</param>
    /// <param name="cancellationToken">Cancels the verification.</param>
    /// <returns><see langword="null"/> after the move, else why it was not made.</returns>
    public async ValueTask<ToolError?> AdvanceAsync(AdvancePhaseRequest request, VerificationRunner? verification, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        PhaseId from = Current;
        GateVerdict? verdict = null;
        switch (Policy.CheckTransition(from, request.To))
        {
            case PhaseTransition.Refused refused:
                return refused.Error;
            case PhaseTransition.NeedsVerification:
                verdict = verification is null
                    ? GateVerdict.NotEvaluated("There is nothing to run the verification commands with: add an IWorkspace and an ICommandRunner to the services.")
                    : await verification.RunAsync(cancellationToken).ConfigureAwait(false);
                break;
        }

        if (verdict is { IsPassed: false } notPassed)
        {
            Policy.TryGet(from, out PhaseDefinition? current);
            return PhaseRefusals.NotVerified(current!, request.To, notPassed);
        }

        lock (_gate)
        {
            // Another call may have moved on while this one verified; its verdict is about a phase that was left.
            if (_current != from)
            {
                return PhaseRefusals.Moved(from, _current);
            }

            _moves.Add(new PhaseMove(from, request.To, request.Reason, verdict));
            _current = request.To;
            return null;
        }
    }
}
