namespace AgentGen.Compiler;

/// <summary>What a method returns.</summary>
internal sealed record ReturnSpec
{
    /// <summary>Whether the result is awaited.</summary>
    public required bool IsAwaitable { get; init; }

    /// <summary>Whether it is awaited and may be null by mistake, as a task can and a value task cannot.</summary>
    public bool IsTask { get; init; }

    public ResultReading Reading { get; init; }

    /// <summary>The CLR type inside a task, and the list that a stream is read into, as C# writes it; <see langword="null"/> for nothing.</summary>
    public required string? TypeName { get; init; }

    /// <summary>The declared type as C# writes it.</summary>
    public required string DeclaredTypeName { get; init; }

    /// <summary>The shape; <see langword="null"/> for nothing, AI content, and what only the runtime reads.</summary>
    public required TypeUse? Type { get; init; }

    public required string? Description { get; init; }
}
