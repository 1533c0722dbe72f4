using System.Collections.Immutable;

namespace AgentGen.Analyzers.Flow.Values;

/// <summary>What a truth value says about sources: the checks that hold where it is true, and where it is false.</summary>
/// <param name="whenTrue">The checks where it is true; <see langword="null"/> where it never is.</param>
/// <param name="whenFalse">The checks where it is false; <see langword="null"/> where it never is.</param>
internal sealed class BoolFact(ImmutableDictionary<Source, Checks>? whenTrue, ImmutableDictionary<Source, Checks>? whenFalse) : IEquatable<BoolFact>
{
    public ImmutableDictionary<Source, Checks>? WhenTrue { get; } = whenTrue;

    public ImmutableDictionary<Source, Checks>? WhenFalse { get; } = whenFalse;

    public ImmutableDictionary<Source, Checks>? When(bool outcome) => outcome ? WhenTrue : WhenFalse;

    public BoolFact Join(BoolFact other) => new(Join(WhenTrue, other.WhenTrue), Join(WhenFalse, other.WhenFalse));

    public bool Equals(BoolFact? other) =>
        other is not null && CheckedSources.AreEqual(WhenTrue, other.WhenTrue) && CheckedSources.AreEqual(WhenFalse, other.WhenFalse);

    public override bool Equals(object? obj) => Equals(obj as BoolFact);

    public override int GetHashCode() => WhenTrue?.Count ?? -1;

    private static ImmutableDictionary<Source, Checks>? Join(ImmutableDictionary<Source, Checks>? one, ImmutableDictionary<Source, Checks>? other) =>
        one is null ? other : other is null ? one : CheckedSources.Join(one, other);
}
