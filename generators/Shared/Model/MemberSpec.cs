namespace AgentGen.Compiler;

/// <summary>A property or field that JSON has.</summary>
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

    /// <summary>How it is declared.</summary>
    public required AccessSpec Access { get; init; }

    /// <summary>Whether it is a field.</summary>
    public bool IsField { get; init; }

    /// <summary>Whether it is read past the compiler's rules, being marked and not public.</summary>
    public bool IsGetterHidden { get; init; }

    /// <summary>Another name under which it is read.</summary>
    public string? Alias { get; init; }

    /// <summary>The number of the <c>JsonIgnoreCondition</c> by which it is written, if it has its own.</summary>
    public int? IgnoreCondition { get; init; }

    /// <summary>The number of the <c>JsonNumberHandling</c>, if it has its own.</summary>
    public int? NumberHandling { get; init; }

    /// <summary>The expression that makes the converter of the member itself, if it has one.</summary>
    public string? Converter { get; init; }

    /// <summary>Whether it takes the members that the type has not.</summary>
    public bool IsExtensionData { get; init; }

    public bool IsReadable => !IsExtensionData && (IsConstructed || Setter != MemberSetter.None);
}
