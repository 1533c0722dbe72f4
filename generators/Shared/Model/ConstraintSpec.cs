namespace AgentGen.Compiler;

/// <summary>What an annotation asks of a value.</summary>
/// <param name="Code">The expression that makes the runtime's condition; null where there is only a keyword.</param>
/// <param name="Keywords">What the schema says of it.</param>
/// <param name="Values">The only allowed values as JSON, where it lists them.</param>
internal sealed record ConstraintSpec(string? Code, ImmutableEquatableArray<KeywordSpec> Keywords, ImmutableEquatableArray<string>? Values = null);

/// <summary>A keyword of a schema.</summary>
/// <param name="Name">The keyword.</param>
/// <param name="Json">Its value as JSON.</param>
internal sealed record KeywordSpec(string Name, string Json);
