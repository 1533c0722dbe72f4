namespace AgentGen.Compiler;

/// <summary>A record, class or struct by its members.</summary>
internal sealed record ObjectSpec
{
    /// <summary>The members that JSON has, those of base types included.</summary>
    public required ImmutableEquatableArray<MemberSpec> Members { get; init; }

    /// <summary>The constructor's parameters, in order; <see langword="null"/> where JSON cannot make the object.</summary>
    public required ImmutableEquatableArray<ConstructorParameterSpec>? Constructor { get; init; }

    /// <summary>Why JSON cannot make the object, where it cannot.</summary>
    public required string? NotReadable { get; init; }
}
