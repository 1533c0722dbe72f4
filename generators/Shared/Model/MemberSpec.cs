namespace AgentGen.Compiler;

/// <summary>A property that JSON has.</summary>
internal sealed record MemberSpec
{
    public required string Name { get; init; }

    public required string JsonName { get; init; }

    public required string? Description { get; init; }

    public required TypeUse Type { get; init; }

    public required bool HasGetter { get; init; }

    public required MemberSetter Setter { get; init; }

    /// <summary>Whether the member has the <c>required</c> modifier, so that only an object initializer can set it.</summary>
    public required bool IsRequiredMember { get; init; }

    /// <summary>Whether JSON must have it: a required member, a marked one, or a constructor's parameter without a default.</summary>
    public required bool IsRequired { get; init; }

    public ConstraintsSpec Constraints { get; init; } = ConstraintsSpec.None;

    /// <summary>The default of the constructor's parameter that stands for the member.</summary>
    public required DefaultSpec? Default { get; init; }

    /// <summary>Whether a constructor's parameter stands for the member.</summary>
    public required bool IsConstructed { get; init; }

    /// <summary>The type that declares the setter.</summary>
    public required string DeclaringType { get; init; }

    public bool IsReadable => IsConstructed || Setter != MemberSetter.None;
}
