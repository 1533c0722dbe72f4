using System.Text.Json;
using AgentGen.Runs;
using Microsoft.Extensions.AI;

namespace AgentGen.Aot.Features;

/// <summary>A model whose answers are found by the key of the command that asks.</summary>
internal sealed class ScriptedModel(params (string Key, AIContent[] Contents)[] answers) : IChatClient
{
    public static FunctionCallContent Calls(string id, string tool, string arguments) =>
        new(id, tool, JsonElement.Parse(arguments).EnumerateObject().ToDictionary(static member => member.Name, static member => (object?)member.Value));

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        string key = (string)options!.AdditionalProperties![ModelRequestProperties.CommandKey]!;
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answers.Single(answer => answer.Key == key).Contents)));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
