namespace AgentGen.Compiler;

/// <summary>The types that may stand for a base type.</summary>
/// <param name="Discriminator">The name of the member that says which of them stands there.</param>
/// <param name="IgnoresUnknown">Whether an unknown discriminator means the base type.</param>
/// <param name="UnknownHandling">The number of the <c>JsonUnknownDerivedTypeHandling</c> by which results are written.</param>
/// <param name="TakesBase">Whether the base type itself may stand there without a discriminator.</param>
/// <param name="Derived">The types.</param>
internal sealed record PolymorphismSpec(string Discriminator, bool IgnoresUnknown, int UnknownHandling, bool TakesBase, ImmutableEquatableArray<DerivedSpec> Derived);

/// <summary>A type that may stand for its base type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Json">Its discriminator as JSON, or <c>null</c>.</param>
/// <param name="IsPolymorphic">Whether it has derived types of its own, which count only where it is declared itself.</param>
internal sealed record DerivedSpec(TypeUse Type, string? Json, bool IsPolymorphic);
