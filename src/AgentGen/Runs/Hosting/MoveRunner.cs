namespace AgentGen.Runs;

/// <summary>Leads a run into another phase: checks the edge, runs the verification where the edge needs it, records either end.</summary>
internal static class MoveRunner
{
    public static async Task RunAsync(string key, MovePhase command, RunEnvironment environment, IRunJournal journal, CommandScope scope)
    {
        if (environment.Tools.Phases is not { } policy || journal.State.Phase is not { } from)
        {
            await RefuseAsync(journal, key, ToolErrorCode.TransitionRefused, "The run has no phases.").ConfigureAwait(false);
            return;
        }

        if (!AdvancePhase.TryRead(policy, CallArguments.Of(command.Arguments, environment.Services), out AdvancePhaseRequest? request, out ToolError? error))
        {
            await journal.AppendAsync(new PhaseMoveRefused(key, error)).ConfigureAwait(false);
            return;
        }

        switch (policy.CheckTransition(from, request.To))
        {
            case PhaseTransition.Refused refused:
                await journal.AppendAsync(new PhaseMoveRefused(key, refused.Error)).ConfigureAwait(false);
                break;
            case PhaseTransition.NeedsVerification:
                GateJudged verdict = await VerifyAsync(key, environment, journal, scope).ConfigureAwait(false);
                await journal.AppendAsync(verdict.Verdict == GateVerdictKind.Passed
                    ? new PhaseMoved(key, from, request.To, request.Reason)
                    : new PhaseMoveRefused(key, NotVerified(policy, from, request.To, verdict))).ConfigureAwait(false);
                break;
            default:
                await journal.AppendAsync(new PhaseMoved(key, from, request.To, request.Reason)).ConfigureAwait(false);
                break;
        }
    }

    // The commands may be repeated: a crash while they run means that they run again.
    private static async Task<GateJudged> VerifyAsync(string key, RunEnvironment environment, IRunJournal journal, CommandScope scope)
    {
        if (journal.State.Verifications.TryGetValue(key, out GateJudged? judged))
        {
            return judged;
        }

        const string name = "verification";
        string gate = $"{key}/verification";
        await journal.AppendAsync(new GateIntended(gate, key, name)).ConfigureAwait(false);
        long since = environment.Options.Time.GetTimestamp();
        GateVerdict verdict = await RunVerificationAsync(environment, scope).ConfigureAwait(false);
        GateJudged result = new(gate, key, name, verdict.Kind, verdict.Reason, environment.ElapsedMs(since));
        await journal.AppendAsync(result).ConfigureAwait(false);
        return result;
    }

    private static async Task<GateVerdict> RunVerificationAsync(RunEnvironment environment, CommandScope scope)
    {
        if (VerificationRunner.From(environment.Services) is not { } runner)
        {
            return GateVerdict.NotEvaluated("The host registered no workspace, or no command runner, to verify with.");
        }

        using CancellationTokenSource timeout = new(environment.Options.GateTimeout, environment.Options.Time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, scope.Ended);
        try
        {
            // Waited for apart from the runner: one that ignores its token must not hold the run.
            return await Task.Run(() => runner.RunAsync(either.Token).AsTask(), CancellationToken.None).WaitAsync(either.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            scope.ThrowIfAbandoned();
            return GateVerdict.NotEvaluated(
                scope.Cancelled.IsCancellationRequested ? "The run was cancelled."
                : timeout.IsCancellationRequested ? $"It did not end within {environment.Options.GateTimeout.TotalSeconds:0.###} s."
                : $"It threw {exception.GetType().Name}: {exception.Message}");
        }
    }

    private static ToolError NotVerified(PhasePolicy policy, PhaseId from, PhaseId to, GateJudged verdict)
    {
        policy.TryGet(from, out PhaseDefinition? definition);
        return PhaseRefusals.NotVerified(definition!, to, new GateVerdict(verdict.Verdict, verdict.Reason));
    }

    private static Task RefuseAsync(IRunJournal journal, string key, string code, string message) =>
        journal.AppendAsync(new PhaseMoveRefused(key, new ToolError { Code = code, Tool = ControlTools.AdvancePhase, Message = message }));
}
