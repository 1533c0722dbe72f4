using System.Text.Json;
using System.Text.Json.Nodes;
using AgentGen.Generated;
using Microsoft.Extensions.AI;

namespace AgentGen.Runs;

/// <summary>Builds the messages of a tool loop's next request from what is recorded. Failed turns are part of it: a model that does not see its mistake repeats it.</summary>
internal static class LoopConversation
{
    public static async Task<List<ChatMessage>> BuildAsync(RunState state, PayloadStore payloads, int maxResultLength, CancellationToken cancellationToken)
    {
        ToolLoopInput input = (ToolLoopInput)state.Start.Input;
        List<ChatMessage> messages = [];
        if (input.Instructions is { } instructions)
        {
            messages.Add(new ChatMessage(ChatRole.System, instructions));
        }

        messages.Add(new ChatMessage(ChatRole.User, input.Prompt));
        foreach (TurnState turn in state.Loop.Turns)
        {
            messages.Add(Answer(state.Requests[TurnState.ModelKey(turn.Number)].Answer!));
            if (turn.Rejection is { } rejection)
            {
                messages.Add(new ChatMessage(ChatRole.User, rejection.Message));
                continue;
            }

            List<AIContent> results = [];
            for (int i = 0; i < turn.Calls.Count; i++)
            {
                JsonElement result = await ResultAsync(state, turn, i, payloads, cancellationToken).ConfigureAwait(false);
                results.Add(new FunctionResultContent(turn.Calls[i].CallId, Cut(result, maxResultLength)));
            }

            messages.Add(new ChatMessage(ChatRole.Tool, results));
        }

        return messages;
    }

    private static ChatMessage Answer(ModelAnswer answer)
    {
        List<AIContent> contents = answer.Text.Length == 0 ? [] : [new TextContent(answer.Text)];
        contents.AddRange(answer.Calls.Select(static call => new FunctionCallContent(
            call.CallId, call.Tool, call.Arguments.EnumerateObject().ToDictionary(static member => member.Name, static member => (object?)member.Value))));
        return new ChatMessage(ChatRole.Assistant, contents);
    }

    private static async Task<JsonElement> ResultAsync(RunState state, TurnState turn, int index, PayloadStore payloads, CancellationToken cancellationToken)
    {
        string key = TurnState.CallKey(turn.Number, index);
        ChosenCall chosen = turn.Calls[index];
        if (chosen.Malformed is { } malformed)
        {
            return Error(new ToolError { Code = ToolErrorCode.InvalidArguments, Tool = chosen.Tool, Message = malformed });
        }

        if (turn.RejectedSubmissions.TryGetValue(key, out SubmissionRejected? rejected))
        {
            return Wrap("errors", JsonSerializer.SerializeToNode(rejected.Errors, RunJsonContext.Default.IReadOnlyListPlanError));
        }

        if (state.Moves.TryGetValue(key, out RunEvent? move))
        {
            return move is PhaseMoveRefused refused ? Error(refused.Error) : Wrap("phase", ((PhaseMoved)move).To.Member);
        }

        CallState call = state.Calls[key];
        return call.Closed!.Error is { } error ? Error(error)
            : call.Outcome is CallCompleted completed ? await payloads.GetAsync(completed.Result, cancellationToken).ConfigureAwait(false)
            : ToolJson.Null;
    }

    private static JsonElement Cut(JsonElement result, int length)
    {
        string text = result.ValueKind == JsonValueKind.String ? result.GetString()! : result.GetRawText();
        return text.Length <= length ? result : JsonElement.Parse(JsonValue.Create(Excerpt.Of(text, length)).ToJsonString());
    }

    private static JsonElement Error(ToolError error) => Wrap("error", JsonSerializer.SerializeToNode(error, RunJsonContext.Default.ToolError));

    private static JsonElement Wrap(string name, JsonNode? value) => JsonElement.Parse(new JsonObject { [name] = value }.ToJsonString());
}
