namespace AgentGen;

/// <summary>In which style a tool's JSON schema is written. Providers understand different parts of JSON Schema.</summary>
public enum SchemaStyle
{
    /// <summary>JSON Schema 2020-12, in meaning equal to that of the reflection-based factory. Types that contain themselves stand in <c>$defs</c>.</summary>
    Default = 0,

    /// <summary>
    /// For OpenAI's strict mode: every object is closed and requires all its members, what was optional may be null instead, a dictionary is a list of
    /// <c>{"key", "value"}</c> entries, and keywords that the mode does not know stand in descriptions. Such a tool says <c>strict</c> in its additional properties.
    /// A tool that takes any JSON somewhere cannot be strict: it keeps the default schema and does not say so.
    /// </summary>
    OpenAIStrict = 1,

    /// <summary>
    /// In the dialect of OpenAPI 3.0, as Gemini reads it: <c>nullable</c> instead of a type null, no references, and keywords that it does not know in descriptions.
    /// </summary>
    OpenApiNullable = 2,
}
