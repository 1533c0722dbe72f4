using System.Runtime.CompilerServices;
using System.Text.Json;
using AgentGen.Runs;
using Microsoft.Extensions.AI;

namespace CodeEngineer.Model;

/// <summary>
/// A model that answers from a recorded conversation. An answer is found by what the request is for and where in the run it stands, never by the order in
/// which requests come: so it is the same after a crash, and whichever of two steps is the faster.
/// </summary>
internal sealed class ScriptedChatClient(Script script) : IChatClient
{
    private static readonly ChatClientMetadata Metadata = new("scripted", providerUri: null, "scripted");

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        string purpose = Property(options, ModelRequestProperties.Purpose);
        string key = Property(options, ModelRequestProperties.CommandKey);
        ScriptEntry entry = script.Find(purpose, key) ?? throw Unmatched(purpose, key);
        if (entry.Error is { } error)
        {
            throw new ModelException(ModelFailureCode.Failed, error, isTransient: false);
        }

        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, Contents(entry)))
        {
            ModelId = Metadata.DefaultModelId,
            FinishReason = entry.ToolCalls.Count > 0 ? ChatFinishReason.ToolCalls : ChatFinishReason.Stop,
        });
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (ChatResponseUpdate update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is not null ? null
        : serviceType == typeof(ChatClientMetadata) ? Metadata
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose()
    {
    }

    private static string Property(ChatOptions? options, string name) =>
        options?.AdditionalProperties?.TryGetValue(name, out string? value) == true && value is not null
            ? value
            : throw new ModelException(ModelFailureCode.Failed, $"A request without \"{name}\" cannot be answered from a script.", isTransient: false);

    private ModelException Unmatched(string purpose, string key)
    {
        string known = string.Join(", ", script.Entries.Select(entry => $"{entry.Purpose} {entry.CommandKey}"));
        return new ModelException(
            ModelFailureCode.Failed,
            $"The script {script.Path} has no answer for purpose \"{purpose}\" and command key \"{key}\". It has: {(known.Length == 0 ? "none" : known)}.",
            isTransient: false);
    }

    private static List<AIContent> Contents(ScriptEntry entry)
    {
        List<AIContent> contents = entry.Text is { } text ? [new TextContent(text)] : [];
        foreach ((int index, ScriptedToolCall call) in entry.ToolCalls.Index())
        {
            Dictionary<string, object?> arguments = call.Arguments.ToDictionary(
                member => member.Key, member => (object?)JsonSerializer.SerializeToElement(member.Value, ScriptJson.Default.JsonNode), StringComparer.Ordinal);
            contents.Add(new FunctionCallContent($"{entry.CommandKey}#{index + 1}", call.Name, arguments));
        }

        return contents;
    }
}
