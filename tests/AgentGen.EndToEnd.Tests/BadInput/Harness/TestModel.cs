using System.Collections.Concurrent;
using System.Text.Json;
using AgentGen.Runs;
using Microsoft.Extensions.AI;

namespace AgentGen.EndToEnd.Tests.BadInput;

/// <summary>A model that answers each request as the test says. It refuses every request until told otherwise.</summary>
internal sealed class TestModel : IChatClient
{
    /// <summary>Gives the answer to the request with a command key.</summary>
    public Func<string, ChatResponse> Answer { get; set; } = static key => throw new ModelException(ModelFailureCode.Refused, $"The script has no answer for {key}.", isTransient: false);

    /// <summary>What the model was told, request by request.</summary>
    public ConcurrentQueue<string> Told { get; } = new();

    public static ChatResponse Says(params AIContent[] contents) => new(new ChatMessage(ChatRole.Assistant, contents));

    public static FunctionCallContent Call(string tool, string arguments) => new("c1", tool, JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments));

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Told.Enqueue(string.Join('\n', messages.SelectMany(static message => message.Contents).Select(static content => content switch
        {
            TextContent text => text.Text,
            FunctionResultContent result => $"{result.Result}",
            _ => "",
        })));
        return Task.FromResult(Answer((string)options!.AdditionalProperties![ModelRequestProperties.CommandKey]!));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
