using System.Text.Json;
using Microsoft.Extensions.AI;
using Sdk = OpenAI.Chat;

namespace CodeEngineer.Model;

/// <summary>Reads an answer of the OpenAI protocol.</summary>
internal static class OpenAIAnswer
{
    public static ChatResponse From(Sdk.ChatCompletion completion)
    {
        List<AIContent> contents = [.. completion.Content.Where(part => part.Text is { Length: > 0 }).Select(part => new TextContent(part.Text))];
        if (completion.Refusal is { Length: > 0 } refusal)
        {
            contents.Add(Refusal(refusal));
        }

        contents.AddRange(completion.ToolCalls.Select(call => Call(call.Id, call.FunctionName, call.FunctionArguments.ToString())));
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, contents) { MessageId = completion.Id })
        {
            ResponseId = completion.Id,
            ModelId = completion.Model,
            CreatedAt = completion.CreatedAt,
            FinishReason = Finish(completion.FinishReason),
            Usage = Usage(completion.Usage),
        };
    }

    /// <summary>A tool call. Arguments that are no JSON object are an error on the call, which its caller answers; they never become "no arguments".</summary>
    public static FunctionCallContent Call(string? id, string? name, string arguments)
    {
        if (string.IsNullOrEmpty(id) || string.IsNullOrEmpty(name))
        {
            throw OpenAIErrors.Garbled("The model's answer holds a tool call without an id or a name.");
        }

        FunctionCallContent call = FunctionCallContent.CreateFromParsedArguments(arguments, id, name, Parse);
        call.RawRepresentation = arguments;
        return call;
    }

    public static ErrorContent Refusal(string text) => new(text) { ErrorCode = "refusal" };

    public static ChatFinishReason Finish(Sdk.ChatFinishReason reason) => reason switch
    {
        Sdk.ChatFinishReason.Stop => ChatFinishReason.Stop,
        Sdk.ChatFinishReason.Length => ChatFinishReason.Length,
        Sdk.ChatFinishReason.ContentFilter => ChatFinishReason.ContentFilter,
        Sdk.ChatFinishReason.ToolCalls or Sdk.ChatFinishReason.FunctionCall => ChatFinishReason.ToolCalls,
        _ => new ChatFinishReason(reason.ToString()),
    };

    public static UsageDetails? Usage(Sdk.ChatTokenUsage? usage) => usage is null ? null : new UsageDetails
    {
        InputTokenCount = usage.InputTokenCount,
        OutputTokenCount = usage.OutputTokenCount,
        TotalTokenCount = usage.TotalTokenCount,
        CachedInputTokenCount = usage.InputTokenDetails?.CachedTokenCount,
        ReasoningTokenCount = usage.OutputTokenDetails?.ReasoningTokenCount,
    };

    private static Dictionary<string, object?> Parse(string arguments)
    {
        // Servers leave the text out for a tool without parameters.
        using JsonDocument json = JsonDocument.Parse(arguments.Length == 0 ? "{}" : arguments);
        return json.RootElement.ValueKind == JsonValueKind.Object
            ? json.RootElement.EnumerateObject().ToDictionary(property => property.Name, property => (object?)property.Value.Clone(), StringComparer.Ordinal)
            : throw new JsonException($"The arguments are a JSON {json.RootElement.ValueKind}, not an object.");
    }
}
