using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Writes the values that annotations list, as C# and as JSON.</summary>
internal static class ConstantValues
{
    /// <summary>A value for a type; null where no value of the type can equal it.</summary>
    internal static DefaultSpec? Of(TypedConstant constant, ITypeSymbol type) => constant.Value is not { } value ? null
        : type.TypeKind == TypeKind.Enum
            ? SymbolEqualityComparer.Default.Equals(constant.Type, type) ? DefaultValues.OfEnum((INamedTypeSymbol)type, value) : null
            : SymbolEqualityComparer.Default.Equals(constant.Type, type) ? DefaultValues.OfConstant(type, value) : null;
}
