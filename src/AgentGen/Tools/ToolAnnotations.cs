namespace AgentGen;

/// <summary>What a tool's effect means in the words of the Model Context Protocol.</summary>
/// <param name="ReadOnlyHint">Whether the tool changes nothing.</param>
/// <param name="DestructiveHint">Whether it may overwrite or remove. A tool that can be undone may do so, too: the undo is this runtime's, not the protocol's.</param>
/// <param name="IdempotentHint">Whether calling it again with the same arguments has no further effect.</param>
/// <remarks>Source: Model Context Protocol, schema 2025-06-18, <c>ToolAnnotations</c>. Hints are no policy: a client may ignore them.</remarks>
public sealed record ToolAnnotations(bool ReadOnlyHint, bool DestructiveHint, bool IdempotentHint)
{
    /// <summary>The annotations of an effect.</summary>
    /// <param name="effect">The most that a call can do.</param>
    /// <returns>The annotations.</returns>
    public static ToolAnnotations Of(Effect effect) =>
        new(effect == Effect.ReadOnly, effect != Effect.ReadOnly, effect is Effect.ReadOnly or Effect.Idempotent);
}
