using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>What a summary is of: a method, which of its parameters carry text of a model, and how deep its own calls are followed.</summary>
internal readonly struct SummaryKey(IMethodSymbol method, ulong touched, string members, int depth) : IEquatable<SummaryKey>
{
    /// <summary>The bit of the object that the method is called on.</summary>
    public const int This = 63;

    public IMethodSymbol Method { get; } = method;

    public ulong Touched { get; } = touched;

    /// <summary>The members of the object that carry text, where it is not all of it.</summary>
    public string Members { get; } = members;

    public int Depth { get; } = depth;

    public bool IsTouched(int ordinal) => (Touched & (1UL << ordinal)) != 0;

    public bool Equals(SummaryKey other) =>
        Touched == other.Touched && Members == other.Members && Depth == other.Depth && SymbolEqualityComparer.Default.Equals(Method, other.Method);

    public override bool Equals(object? obj) => obj is SummaryKey other && Equals(other);

    public override int GetHashCode() => (SymbolEqualityComparer.Default.GetHashCode(Method) * 31) + (int)Touched + Depth;
}
