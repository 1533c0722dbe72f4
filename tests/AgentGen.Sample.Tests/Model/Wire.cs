using System.Text.Json;

namespace AgentGen.Sample.Tests.Model;

/// <summary>Answers as an OpenAI-compatible server sends them.</summary>
internal static class Wire
{
    public static string Completion(object message, string finish = "stop") => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion",
        created = 1_750_000_000,
        model = "test-model-2026",
        choices = new[] { new { index = 0, message, finish_reason = finish, logprobs = (object?)null } },
        usage = new { prompt_tokens = 11, completion_tokens = 7, total_tokens = 18 },
    });

    public static object ToolCall(string id, string name, string arguments) => new { id, type = "function", function = new { name, arguments } };

    public static string Chunk(object delta, string? finish = null) => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion.chunk",
        created = 1_750_000_000,
        model = "test-model-2026",
        choices = new[] { new { index = 0, delta, finish_reason = finish } },
    });

    public static string UsageChunk() => JsonSerializer.Serialize(new
    {
        id = "chatcmpl-1",
        @object = "chat.completion.chunk",
        created = 1_750_000_000,
        model = "test-model-2026",
        choices = Array.Empty<object>(),
        usage = new { prompt_tokens = 11, completion_tokens = 7, total_tokens = 18 },
    });

    public static string Error(string message) => JsonSerializer.Serialize(new { error = new { message, type = "error", code = (string?)null } });
}
