namespace AgentGen.Runs;

/// <summary>Decides what holds for every program, then asks the run's own.</summary>
internal static class RunDecider
{
    public static Decision Decide(RunProgram program, RunState state, ProgramContext context)
    {
        Decision decision = new(state);
        if (state.Finished is not null || state.Attention is not null)
        {
            return decision;
        }

        if (state.Unknown is { } call)
        {
            decision.Record(new AttentionNeeded(
                RunCode.OutcomeUnknown,
                $"It is not known whether {call.Command.Tool} ({call.Key}) had its effect. Look at what it should have changed; the call is never repeated.",
                call.Key));
            return decision;
        }

        if (state.Stop is null && RunBudget.Exhausted(state) is { } reason)
        {
            decision.Record(new CancelRequested(RunCode.BudgetExhausted, reason));
            return decision;
        }

        program.Decide(state, context, decision);
        return decision;
    }
}
