using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen.Runs;

/// <summary>Turns a chat response into what is recorded.</summary>
internal static class ModelAnswers
{
    private static readonly JsonElement NoArguments = JsonElement.Parse("{}");

    public static ModelAnswer Read(ChatResponse response)
    {
        IEnumerable<FunctionCallContent> calls = response.Messages.SelectMany(static message => message.Contents).OfType<FunctionCallContent>();
        return new ModelAnswer(
            response.Text,
            [.. calls.Select(Read)],
            response.ModelId,
            response.Usage?.InputTokenCount ?? 0,
            response.Usage?.OutputTokenCount ?? 0,
            CutOff(response.FinishReason));
    }

    private static string? CutOff(ChatFinishReason? reason) =>
        reason == ChatFinishReason.Length || reason == ChatFinishReason.ContentFilter ? reason?.Value : null;

    private static ChosenCall Read(FunctionCallContent call)
    {
        if (call.Exception is { } broken)
        {
            return new ChosenCall(call.CallId, call.Name, NoArguments, $"The arguments are not a JSON object: {broken.Message}");
        }

        try
        {
            return new ChosenCall(call.CallId, call.Name, call.Arguments is null ? NoArguments : CanonicalJson.ToObject(call.Arguments));
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or ArgumentException or InvalidOperationException)
        {
            return new ChosenCall(call.CallId, call.Name, NoArguments, $"The arguments are not a JSON object: {exception.Message}");
        }
    }
}
