namespace AgentGen.Compiler;

/// <summary>Everything that the compiler knows of one tool.</summary>
/// <remarks>
/// Every spec is a sealed record of values and specs: no symbol, no syntax, no location. Two parses of equal source give equal specs,
/// which is what lets the generator skip its work.
/// </remarks>
internal sealed record ToolSpec
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    /// <summary>The type that declares the method, with <c>global::</c>.</summary>
    public required string DeclaringType { get; init; }

    public required string MethodName { get; init; }

    /// <summary>The method for people: <c>Namespace.Type.Method</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>Whether <c>[assembly: ToolType]</c> names the type that the method is called on.</summary>
    public required bool IsOfNamedType { get; init; }

    /// <summary>What the method is called on; <see langword="null"/> for a static method.</summary>
    public required TargetSpec? Target { get; init; }

    public required ImmutableEquatableArray<ParameterSpec> Parameters { get; init; }

    public required ReturnSpec Returns { get; init; }

    /// <summary>The definitions that arguments, result and undo token reach, in ordinal order.</summary>
    public required ImmutableEquatableArray<TypeDefinition> Types { get; init; }

    public required string Effect { get; init; }

    public required HelperSpec? Capture { get; init; }

    public required HelperSpec? Undo { get; init; }

    public required HelperSpec? EffectFrom { get; init; }

    /// <summary>The members of <see cref="PhaseEnum"/> in which the tool may be called.</summary>
    public required ImmutableEquatableArray<string> Phases { get; init; }

    public required PhaseEnumSpec? PhaseEnum { get; init; }

    public required ImmutableEquatableArray<GateSpec> Gates { get; init; }

    public required ImmutableEquatableArray<string> Resources { get; init; }

    public required bool RequiresApproval { get; init; }

    public required int TimeoutSeconds { get; init; }

    /// <summary>The feature that must be on for the tool to be in the map.</summary>
    public required string? Feature { get; init; }

    public required ResultForm Results { get; init; }

    /// <summary>Every type that crosses the border to JSON.</summary>
    public IEnumerable<TypeUse> Uses => Arguments.Select(static argument => argument.Type).Concat([Returns.Type, Capture?.Returns.Type]).OfType<TypeUse>();

    public IEnumerable<ParameterSpec> Arguments => Parameters.Where(static parameter => parameter.Kind == ParameterKind.Argument);
}
