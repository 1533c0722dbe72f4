using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI;
using Sdk = OpenAI.Chat;

namespace CodeEngineer.Model;

/// <summary>The official OpenAI client as an <see cref="IChatClient"/>. It never retries by itself: back-off is the engine's, and journaled.</summary>
internal sealed class OpenAIChatClient : IChatClient
{
    private readonly Sdk.ChatClient _client;
    private readonly ChatClientMetadata _metadata;

    public OpenAIChatClient(OpenAISettings settings)
    {
        var options = new OpenAIClientOptions
        {
            Endpoint = settings.BaseUrl,
            NetworkTimeout = settings.Timeout,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        };
        _client = new Sdk.ChatClient(settings.Model, new ApiKeyCredential(settings.Key), options);
        _metadata = new ChatClientMetadata("openai", settings.BaseUrl, settings.Model);
    }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            ClientResult<Sdk.ChatCompletion> result = await _client.CompleteChatAsync(
                OpenAIMessages.From(messages, options?.Instructions), OpenAIOptions.From(options), cancellationToken);
            return OpenAIAnswer.From(result.Value);
        }
        catch (Exception failure) when (OpenAIErrors.Translate(failure, cancellationToken) is { } error)
        {
            throw error;
        }
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var answer = new OpenAIStreamedAnswer();
        await using IAsyncEnumerator<Sdk.StreamingChatCompletionUpdate> stream = _client.CompleteChatStreamingAsync(
            OpenAIMessages.From(messages, options?.Instructions), OpenAIOptions.From(options), cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (await MoveNextAsync(stream, cancellationToken))
        {
            yield return answer.Add(stream.Current);
        }

        yield return answer.Complete();
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? _metadata
        : serviceType.IsInstanceOfType(this) ? this
        : serviceType.IsInstanceOfType(_client) ? _client
        : null;

    public void Dispose()
    {
    }

    private static async Task<bool> MoveNextAsync(IAsyncEnumerator<Sdk.StreamingChatCompletionUpdate> stream, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.MoveNextAsync();
        }
        catch (Exception failure) when (OpenAIErrors.Translate(failure, cancellationToken) is { } error)
        {
            throw error;
        }
    }
}
