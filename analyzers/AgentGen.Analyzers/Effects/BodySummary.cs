using System.Collections.Immutable;

namespace AgentGen.Analyzers.Effects;

/// <summary>What a body does.</summary>
/// <param name="deeds">What changes something, in the order of the body.</param>
/// <param name="isUnderstood">Whether everything that the body does is known.</param>
/// <param name="parts">Where values of the body come from.</param>
internal sealed class BodySummary(ImmutableArray<Deed> deeds, bool isUnderstood, ValueParts parts)
{
    public ImmutableArray<Deed> Deeds { get; } = deeds;

    public bool IsUnderstood { get; } = isUnderstood;

    public ValueParts Parts { get; } = parts;
}
