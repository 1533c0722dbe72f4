namespace AgentGen.Compiler;

/// <summary>Everything that annotations ask of a parameter or member.</summary>
/// <param name="Items">The conditions, in the order of the annotations.</param>
/// <param name="IsRequired">Whether it must be there and must not be null, whatever its type and default say.</param>
/// <param name="RefusesNull">Whether it must not be null where it is there.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Default">The default that an annotation tells the model, as JSON. The value itself comes from the type.</param>
internal sealed record ConstraintsSpec(ImmutableEquatableArray<ConstraintSpec> Items, bool IsRequired, bool RefusesNull, string? Title, string? Default)
{
    internal static readonly ConstraintsSpec None = new(ImmutableEquatableArray<ConstraintSpec>.Empty, false, false, null, null);

    /// <summary>The expressions of the runtime's conditions.</summary>
    internal IEnumerable<string> Code => Items.Select(static item => item.Code).OfType<string>();

    internal IEnumerable<KeywordSpec> Keywords => Items.SelectMany(static item => item.Keywords);
}
