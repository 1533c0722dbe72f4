namespace AgentGen.Runs;

/// <summary>Asks the model, calls what it chose in its order, asks again, until it answers or submits what the loop is for.</summary>
internal sealed class ToolLoop : RunProgram
{
    public override string Id => "tool_loop";

    public override int Version => 1;

    public override void Decide(RunState state, ProgramContext context, Decision decision)
    {
        ToolLoopInput input = (ToolLoopInput)state.Start.Input;
        LoopState loop = state.Loop;
        if (state.Stop is not null)
        {
            Ending.Stop(state, input.OnFailure, decision);
        }
        else if (loop.Submitted is { } value)
        {
            decision.Record(new RunFinished(RunStatus.Succeeded, RunCode.Succeeded, "The model submitted what was asked for.", value));
        }
        else if (loop.Turns is not [.., TurnState last] || AllCallsDone(state, context, input, last, decision))
        {
            NextTurn(state, context, input, decision);
        }
    }

    private static void NextTurn(RunState state, ProgramContext context, ToolLoopInput input, Decision decision)
    {
        int turn = state.Loop.Turns.Count + 1;
        string key = TurnState.ModelKey(turn);
        ModelRequestState? request = state.Requests.GetValueOrDefault(key);
        int maxTurns = input.MaxTurns ?? context.Options.MaxTurns;
        if (state.Loop.Rejections > input.MaxRejections)
        {
            TurnReader.GiveUp(state, input, decision);
        }
        else if (request?.FinalFailure is { } failure)
        {
            Ending.Fail(state, input.OnFailure, decision, RunCode.ModelFailed, $"The model could not be asked ({failure.Code}): {failure.Message}");
        }
        else if (request?.Answer is { } answer)
        {
            TurnReader.Read(state, input, turn, answer, decision);
        }
        else if (turn > maxTurns)
        {
            Ending.Fail(state, input.OnFailure, decision, RunCode.TurnsExhausted, $"The model used all of its {maxTurns} turns.");
        }
        else
        {
            decision.Issue(key, new AskModel(input.Purpose, turn, RunToolset.Offered(state, context.Tools, input)));
        }
    }

    // In order: what the model chose first may be what the rest rests on.
    private static bool AllCallsDone(RunState state, ProgramContext context, ToolLoopInput input, TurnState turn, Decision decision)
    {
        for (int i = 0; i < turn.Calls.Count; i++)
        {
            ChosenCall call = turn.Calls[i];
            string key = TurnState.CallKey(turn.Number, i);
            bool submits = call.Tool == RunToolset.SubmissionTool(input.Submission);
            if ((call.Malformed is not null && !submits) || turn.RejectedSubmissions.ContainsKey(key))
            {
                continue;
            }

            if (!state.Commands.TryGetValue(key, out CommandState? command))
            {
                Start(state, context, input, key, call, decision);
                return false;
            }

            if (command.IsOpen)
            {
                return false;
            }
        }

        return true;
    }

    private static void Start(RunState state, ProgramContext context, ToolLoopInput input, string key, ChosenCall call, Decision decision)
    {
        if (call.Tool == RunToolset.SubmissionTool(input.Submission))
        {
            decision.Record(Errors(state, context, input, call) is { Count: > 0 } errors
                ? new SubmissionRejected(key, errors)
                : new SubmissionAccepted(key, call.Arguments));
        }
        else if (call.Tool == ControlTools.AdvancePhase && RunToolset.MayMove(state, context.Tools))
        {
            decision.Issue(key, new MovePhase(call.Arguments));
        }
        else
        {
            decision.Issue(key, new DispatchTool(call.Tool, call.Arguments, Scope: key));
        }
    }

    private static IReadOnlyList<PlanError> Errors(RunState state, ProgramContext context, ToolLoopInput input, ChosenCall call) => call.Malformed is { } malformed
        ? [new PlanError(PlanErrorCode.InvalidArguments, null, malformed)]
        : Submission.Check(state, context, input, call.Arguments);
}
