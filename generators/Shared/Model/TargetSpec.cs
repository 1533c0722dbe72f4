namespace AgentGen.Compiler;

/// <summary>What an instance method is called on.</summary>
/// <param name="TypeName">The type, with <c>global::</c>: the one that declares the method, or one that inherits it.</param>
/// <param name="IsValueType">Whether the type is a struct, which no service provider holds.</param>
/// <param name="ConstructorParameters">The services that its constructor takes; <see langword="null"/> where the type must be registered.</param>
internal sealed record TargetSpec(string TypeName, bool IsValueType, ImmutableEquatableArray<ParameterSpec>? ConstructorParameters);
