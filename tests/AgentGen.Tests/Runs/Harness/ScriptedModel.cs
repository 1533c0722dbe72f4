using System.Collections.Concurrent;
using System.Text.Json;
using AgentGen.Runs;
using Microsoft.Extensions.AI;

namespace AgentGen.Tests.Runs;

/// <summary>A model whose answers are found by command key, never by order. What it has no answer for fails, naming it.</summary>
internal sealed class ScriptedModel : IChatClient
{
    private readonly ConcurrentDictionary<string, Func<ModelAsk, Task<ChatResponse>>> _answers = new(StringComparer.Ordinal);

    /// <summary>The keys of the requests that were made, in order.</summary>
    public ConcurrentQueue<ModelAsk> Requests { get; } = new();

    public ScriptedModel On(string key, params AIContent[] contents) => On(key, _ => Task.FromResult(Answer(contents)));

    public ScriptedModel On(string key, Func<ModelAsk, Task<ChatResponse>> answer)
    {
        _answers[key] = answer;
        return this;
    }

    public static TextContent Say(string text) => new(text);

    public static FunctionCallContent Call(string tool, string arguments, string id = "c1") =>
        new(id, tool, JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments));

    public static ChatResponse Answer(params AIContent[] contents) =>
        new(new ChatMessage(ChatRole.Assistant, contents)) { ModelId = "scripted", Usage = new UsageDetails { InputTokenCount = 10, OutputTokenCount = 5 } };

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        string key = (string)options!.AdditionalProperties![ModelRequestProperties.CommandKey]!;
        ModelAsk ask = new(key, (string)options.AdditionalProperties[ModelRequestProperties.Purpose]!, [.. messages], [.. options.Tools!.Select(static tool => tool.Name)], cancellationToken);
        Requests.Enqueue(ask);
        return _answers.TryGetValue(key, out Func<ModelAsk, Task<ChatResponse>>? answer)
            ? answer(ask)
            : throw new ModelException(ModelFailureCode.Refused, $"The script has no answer for {key}.", isTransient: false);
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
