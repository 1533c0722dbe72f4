using System.Text;
using Microsoft.Extensions.AI;
using Sdk = OpenAI.Chat;

namespace CodeEngineer.Model;

/// <summary>Puts a streamed answer together: text passes through as it comes, tool calls are handed on whole.</summary>
internal sealed class OpenAIStreamedAnswer
{
    private readonly SortedDictionary<int, PartialCall> _calls = [];
    private string? _id;
    private string? _model;
    private ChatFinishReason? _finish;

    public ChatResponseUpdate Add(Sdk.StreamingChatCompletionUpdate delta)
    {
        _id ??= delta.CompletionId;
        _model ??= delta.Model;
        foreach (Sdk.StreamingChatToolCallUpdate piece in delta.ToolCallUpdates)
        {
            Collect(piece);
        }

        if (delta.FinishReason is { } reason)
        {
            _finish = OpenAIAnswer.Finish(reason);
        }

        List<AIContent> contents = [.. delta.ContentUpdate.Where(part => part.Text is { Length: > 0 }).Select(part => new TextContent(part.Text))];
        if (delta.RefusalUpdate is { Length: > 0 } refusal)
        {
            contents.Add(OpenAIAnswer.Refusal(refusal));
        }

        if (OpenAIAnswer.Usage(delta.Usage) is { } usage)
        {
            contents.Add(new UsageContent(usage));
        }

        return Update(contents);
    }

    /// <summary>What is left when the stream ends: the tool calls, and the reason for which the model stopped.</summary>
    public ChatResponseUpdate Complete()
    {
        if (_finish is null)
        {
            throw OpenAIErrors.Garbled("The model's answer broke off before its end.");
        }

        ChatResponseUpdate update = Update([.. _calls.Values.Select(call => OpenAIAnswer.Call(call.Id, call.Name, call.Arguments.ToString()))]);
        update.FinishReason = _finish;
        return update;
    }

    private void Collect(Sdk.StreamingChatToolCallUpdate piece)
    {
        if (!_calls.TryGetValue(piece.Index, out PartialCall? call))
        {
            _calls[piece.Index] = call = new PartialCall();
        }

        // Only the first piece of a call names it.
        call.Id ??= string.IsNullOrEmpty(piece.ToolCallId) ? null : piece.ToolCallId;
        call.Name ??= string.IsNullOrEmpty(piece.FunctionName) ? null : piece.FunctionName;
        call.Arguments.Append(piece.FunctionArgumentsUpdate?.ToString());
    }

    private ChatResponseUpdate Update(IList<AIContent> contents) =>
        new(ChatRole.Assistant, contents) { ResponseId = _id, MessageId = _id, ModelId = _model };

    private sealed class PartialCall
    {
        public string? Id { get; set; }

        public string? Name { get; set; }

        public StringBuilder Arguments { get; } = new();
    }
}
