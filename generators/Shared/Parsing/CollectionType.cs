using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>A type that was recognized as a collection.</summary>
/// <param name="Spec">How it is made.</param>
/// <param name="Key">For a dictionary: the type of its keys.</param>
/// <param name="Element">The type of its items or values.</param>
internal sealed record CollectionType(CollectionSpec Spec, ITypeSymbol? Key, ITypeSymbol Element);
