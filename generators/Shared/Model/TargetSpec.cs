namespace AgentGen.Compiler;

/// <summary>What an instance method is called on.</summary>
/// <param name="IsValueType">Whether the type is a struct, which no service provider holds.</param>
/// <param name="ConstructorParameters">The services that its constructor takes; <see langword="null"/> where the type must be registered.</param>
internal sealed record TargetSpec(bool IsValueType, ImmutableEquatableArray<ParameterSpec>? ConstructorParameters);
