namespace AgentGen.Compiler;

/// <summary>A record, class or struct by its members.</summary>
internal sealed record ObjectSpec
{
    /// <summary>The members that JSON has, those of base types included, in the order in which they are written. What takes the unknown ones is last.</summary>
    public required ImmutableEquatableArray<MemberSpec> Members { get; init; }

    /// <summary>The constructor's parameters, in order; <see langword="null"/> where JSON cannot make the object.</summary>
    public required ImmutableEquatableArray<ConstructorParameterSpec>? Constructor { get; init; }

    /// <summary>Why JSON cannot make the object, nor one that stands for it, where it cannot.</summary>
    public required string? NotReadable { get; init; }

    /// <summary>Whether it is a tuple with C#'s own syntax.</summary>
    public bool IsTuple { get; init; }

    /// <summary>Whether a member that the type has not is wrong.</summary>
    public bool RefusesUnknown { get; init; }

    /// <summary>The types that may stand for it.</summary>
    public PolymorphismSpec? Polymorphism { get; init; }

    /// <summary>The members with a name of their own in JSON.</summary>
    public IEnumerable<MemberSpec> Named => Members.Where(static member => !member.IsExtensionData);
}
