using Microsoft.Extensions.AI;
using Sdk = OpenAI.Chat;

namespace CodeEngineer.Model;

/// <summary>The options of a request in the words of the OpenAI protocol.</summary>
internal static class OpenAIOptions
{
    public static Sdk.ChatCompletionOptions From(ChatOptions? options)
    {
        var request = new Sdk.ChatCompletionOptions();
        if (options is null)
        {
            return request;
        }

        request.Temperature = options.Temperature;
        request.TopP = options.TopP;
        request.MaxOutputTokenCount = options.MaxOutputTokens;
        request.ResponseFormat = Format(options.ResponseFormat);
        foreach (string stop in options.StopSequences ?? [])
        {
            request.StopSequences.Add(stop);
        }

        foreach (AITool tool in options.Tools ?? [])
        {
            request.Tools.Add(Tool(tool));
        }

        // The protocol refuses both where there is nothing to choose from.
        if (request.Tools.Count > 0)
        {
            request.ToolChoice = Choice(options.ToolMode);
            request.AllowParallelToolCalls = options.AllowMultipleToolCalls;
        }

        return request;
    }

    private static Sdk.ChatTool Tool(AITool tool) => tool is AIFunctionDeclaration function
        ? Sdk.ChatTool.CreateFunctionTool(function.Name, function.Description, BinaryData.FromString(function.JsonSchema.GetRawText()))
        : throw new NotSupportedException($"The tool \"{tool.Name}\" is a {tool.GetType().Name}: only functions can be offered to this model.");

    private static Sdk.ChatToolChoice? Choice(ChatToolMode? mode) => mode switch
    {
        null => null,
        AutoChatToolMode => Sdk.ChatToolChoice.CreateAutoChoice(),
        NoneChatToolMode => Sdk.ChatToolChoice.CreateNoneChoice(),
        RequiredChatToolMode { RequiredFunctionName: { } name } => Sdk.ChatToolChoice.CreateFunctionChoice(name),
        RequiredChatToolMode => Sdk.ChatToolChoice.CreateRequiredChoice(),
        _ => throw new NotSupportedException($"The tool mode {mode.GetType().Name} has no counterpart in the OpenAI protocol."),
    };

    private static Sdk.ChatResponseFormat? Format(ChatResponseFormat? format) => format switch
    {
        ChatResponseFormatJson { Schema: { } schema } json =>
            Sdk.ChatResponseFormat.CreateJsonSchemaFormat(json.SchemaName ?? "answer", BinaryData.FromString(schema.GetRawText()), json.SchemaDescription),
        ChatResponseFormatJson => Sdk.ChatResponseFormat.CreateJsonObjectFormat(),
        _ => null,
    };
}
