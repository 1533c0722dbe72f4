namespace AgentGen.Compiler;

/// <summary>A method that serves a tool: its capture, its undo, or the one that decides the effect of a call.</summary>
internal sealed record HelperSpec
{
    public required string MethodName { get; init; }

    public required bool IsStatic { get; init; }

    /// <summary>Whether emitted code may call it directly.</summary>
    public required bool IsAccessible { get; init; }

    public required ImmutableEquatableArray<ParameterSpec> Parameters { get; init; }

    public required ReturnSpec Returns { get; init; }
}
