using System.Text.Json;
using Microsoft.Extensions.AI;
using Sdk = OpenAI.Chat;

namespace CodeEngineer.Model;

/// <summary>A conversation in the words of the OpenAI protocol.</summary>
internal static class OpenAIMessages
{
    private static readonly JsonSerializerOptions Compact = new(AIJsonUtilities.DefaultOptions) { WriteIndented = false };

    public static List<Sdk.ChatMessage> From(IEnumerable<ChatMessage> messages, string? instructions)
    {
        List<Sdk.ChatMessage> all = [];
        if (!string.IsNullOrWhiteSpace(instructions))
        {
            all.Add(new Sdk.SystemChatMessage(instructions));
        }

        foreach (ChatMessage message in messages)
        {
            all.AddRange(From(message));
        }

        return all;
    }

    private static IEnumerable<Sdk.ChatMessage> From(ChatMessage message)
    {
        if (message.Role == ChatRole.System)
        {
            return [new Sdk.SystemChatMessage(Text(message))];
        }

        if (message.Role == ChatRole.User)
        {
            return [new Sdk.UserChatMessage(Text(message))];
        }

        return message.Role == ChatRole.Assistant ? [Assistant(message)]
            : message.Role == ChatRole.Tool ? message.Contents.Select(Result)
            : throw new NotSupportedException($"A message of role \"{message.Role}\" has no counterpart in the OpenAI protocol.");
    }

    private static Sdk.AssistantChatMessage Assistant(ChatMessage message)
    {
        Sdk.ChatToolCall[] calls = [.. message.Contents.OfType<FunctionCallContent>().Select(Call)];
        string text = Text(new ChatMessage(ChatRole.Assistant, [.. message.Contents.Where(content => content is not FunctionCallContent)]));
        var assistant = calls.Length > 0 ? new Sdk.AssistantChatMessage(calls) : new Sdk.AssistantChatMessage(text);
        if (calls.Length > 0 && text.Length > 0)
        {
            assistant.Content.Add(Sdk.ChatMessageContentPart.CreateTextPart(text));
        }

        return assistant;
    }

    private static Sdk.ChatToolCall Call(FunctionCallContent call) =>
        Sdk.ChatToolCall.CreateFunctionToolCall(call.CallId, call.Name, BinaryData.FromString(Json(call.Arguments ?? new Dictionary<string, object?>())));

    private static Sdk.ToolChatMessage Result(AIContent content) =>
        content is FunctionResultContent result ? new Sdk.ToolChatMessage(result.CallId, ResultText(result)) : throw Unsupported(content);

    private static string ResultText(FunctionResultContent result) => result switch
    {
        { Result: string text } => text,
        { Result: JsonElement { ValueKind: JsonValueKind.String } text } => text.GetString()!,
        { Result: null, Exception: { } failure } => $"Error: {failure.Message}",
        { Result: null } => "null",
        { Result: { } value } => Json(value),
    };

    private static string Text(ChatMessage message) => string.Concat(message.Contents.Select(content => content switch
    {
        TextContent text => text.Text,
        ErrorContent error => error.Message,
        // Thoughts and counts belong to the answer that carried them; the protocol has no place for them in a request.
        TextReasoningContent or UsageContent => "",
        _ => throw Unsupported(content),
    }));

    private static string Json(object value) => JsonSerializer.Serialize(value, Compact.GetTypeInfo(value.GetType()));

    private static NotSupportedException Unsupported(AIContent content) =>
        new($"A message with {content.GetType().Name} cannot be sent: this adapter carries text, tool calls and tool results.");
}
