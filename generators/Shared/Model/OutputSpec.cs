namespace AgentGen.Compiler;

/// <summary>A structured answer of a model.</summary>
/// <param name="Name">The type's name.</param>
/// <param name="FullName">The type's name with those of its namespace and outer types, joined by underscores: a C# identifier.</param>
/// <param name="IsPublic">Whether other assemblies see the type.</param>
/// <param name="Type">The type.</param>
/// <param name="Types">The definitions that the type reaches, its own included, in ordinal order.</param>
internal sealed record OutputSpec(string Name, string FullName, bool IsPublic, TypeUse Type, ImmutableEquatableArray<TypeDefinition> Types);
