using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentGen.Runs;

/// <summary>Reads a model's answer, once: what it says is a fact from then on.</summary>
internal static class TurnReader
{
    public static void Read(RunState state, ToolLoopInput input, int turn, ModelAnswer answer, Decision decision)
    {
        bool hasText = !string.IsNullOrWhiteSpace(answer.Text);
        if (answer.Calls.Count > 0)
        {
            decision.Record(new CallsChosen(turn, answer.Calls));
        }
        else if (RunToolset.SubmissionTool(input.Submission) is { } submit)
        {
            decision.Record(new TurnRejected(
                turn,
                hasText ? RunCode.NoSubmission : RunCode.NoAnswer,
                $"That answer calls no tool, so nothing was taken from it. Call {submit} with what you want to hand in; text beside it is not read."));
        }
        else if (answer.CutOff is { } reason)
        {
            decision.Record(new TurnRejected(turn, RunCode.AnswerCutOff, $"That answer was cut off ({reason}), so it was not taken. Answer in fewer words."));
        }
        else if (hasText)
        {
            JsonObject result = new() { ["text"] = answer.Text };
            decision.Record(new RunFinished(RunStatus.Succeeded, RunCode.Succeeded, "The model answered.", JsonElement.Parse(result.ToJsonString())));
        }
        else
        {
            decision.Record(new TurnRejected(turn, RunCode.NoAnswer, "That answer was empty. Call a tool, or answer in words."));
        }
    }

    /// <summary>Ends a loop whose model kept giving what is no use, and says what it gave.</summary>
    public static void GiveUp(RunState state, ToolLoopInput input, Decision decision)
    {
        TurnState last = state.Loop.Turns[^1];
        if (last.Rejection is { } rejection)
        {
            string text = state.Requests[TurnState.ModelKey(last.Number)].Answer!.Text;
            string said = string.IsNullOrWhiteSpace(text) ? "It answered with nothing." : $"It answered: {Excerpt.Of(text, 300)}";
            Ending.Fail(state, input.OnFailure, decision, rejection.Code, $"The model never gave what the loop is for, though it was told {state.Loop.Rejections - 1} times. {said}");
        }
        else
        {
            IEnumerable<string> errors = last.RejectedSubmissions.Values.SelectMany(static submission => submission.Errors).Select(static error => error.Message);
            Ending.Fail(state, input.OnFailure, decision, RunCode.InvalidSubmission, $"What the model submitted is not valid, though it was told why: {string.Join(' ', errors)}");
        }
    }
}
