namespace CodeEngineer.Model;

/// <summary>One recorded answer.</summary>
/// <param name="Purpose">What the request is for.</param>
/// <param name="CommandKey">The path of command keys from the root run to the request.</param>
internal sealed record ScriptEntry(string Purpose, string CommandKey)
{
    private readonly IReadOnlyList<ScriptedToolCall>? _toolCalls;

    /// <summary>What the model says beside its calls.</summary>
    public string? Text { get; init; }

    /// <summary>The tools that the model calls.</summary>
    public IReadOnlyList<ScriptedToolCall> ToolCalls { get => _toolCalls ?? []; init => _toolCalls = value; }

    /// <summary>The request fails with this message instead.</summary>
    public string? Error { get; init; }
}
