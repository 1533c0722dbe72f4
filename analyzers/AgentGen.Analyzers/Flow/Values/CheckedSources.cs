using System.Collections.Immutable;

namespace AgentGen.Analyzers.Flow.Values;

/// <summary>Sets of sources with what each has been checked for.</summary>
internal static class CheckedSources
{
    public static readonly ImmutableDictionary<Source, Checks> None = ImmutableDictionary<Source, Checks>.Empty;

    /// <summary>What holds on both ways into a place.</summary>
    public static ImmutableDictionary<Source, Checks> Join(ImmutableDictionary<Source, Checks> one, ImmutableDictionary<Source, Checks> other)
    {
        if (ReferenceEquals(one, other) || one.IsEmpty)
        {
            return one;
        }

        var joined = None.ToBuilder();
        foreach (var entry in one)
        {
            if (other.TryGetValue(entry.Key, out Checks checks) && (checks & entry.Value) != Checks.None)
            {
                joined[entry.Key] = checks & entry.Value;
            }
        }

        return AreEqual(joined, one) ? one : joined.ToImmutable();
    }

    /// <summary>What holds where both hold.</summary>
    public static ImmutableDictionary<Source, Checks> With(this ImmutableDictionary<Source, Checks> one, ImmutableDictionary<Source, Checks> other) =>
        other.Aggregate(one, static (sum, entry) => sum.With(entry.Key, entry.Value));

    public static ImmutableDictionary<Source, Checks> With(this ImmutableDictionary<Source, Checks> one, Source source, Checks checks) =>
        one.SetItem(source, ((one.TryGetValue(source, out Checks known) ? known : Checks.None) | checks).Complete());

    public static bool AreEqual(IReadOnlyDictionary<Source, Checks>? one, IReadOnlyDictionary<Source, Checks>? other) =>
        ReferenceEquals(one, other)
        || (one is not null && other is not null && one.Count == other.Count
            && one.All(entry => other.TryGetValue(entry.Key, out Checks checks) && checks == entry.Value));
}
