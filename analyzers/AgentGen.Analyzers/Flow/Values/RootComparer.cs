using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Flow.Values;

/// <summary>Tells the roots of places apart: symbols as symbols, everything else as it is.</summary>
internal sealed class RootComparer : IEqualityComparer<object>
{
    public static readonly RootComparer Instance = new();

    /// <summary>The object whose method runs.</summary>
    public static readonly object This = new();

    public new bool Equals(object? x, object? y) =>
        x is ISymbol one && y is ISymbol other ? SymbolEqualityComparer.Default.Equals(one, other) : object.Equals(x, y);

    public int GetHashCode(object obj) => obj is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : obj.GetHashCode();
}
