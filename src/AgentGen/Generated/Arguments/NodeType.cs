using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>JSON that is kept as JSON.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
/// <param name="expected">What is expected.</param>
/// <param name="kind">The kind of JSON, where only one will do; text may hold it.</param>
/// <param name="make">Makes the value; <see langword="null"/> for JSON that it has no form for.</param>
internal sealed class NodeType<T>(string expected, JsonValueKind? kind, Func<JsonElement, T?> make) : ArgumentType<T>(expected)
    where T : class
{
    /// <summary>Whether null is a value like any other.</summary>
    internal bool TakesJsonNull { get; init; }

    internal override bool TakesNull => TakesJsonNull;

    public override bool TryRead(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out T value)
    {
        JsonElement content = json;
        bool fits = kind is null
            ? json.ValueKind != JsonValueKind.Undefined && (TakesJsonNull || json.ValueKind != JsonValueKind.Null)
            : json.ValueKind == kind || JsonText.TryUnwrap(json, kind.Value, out content);
        value = fits ? make(content) : null;
        return value is not null || context.Refuse(Expected, json, out value);
    }
}
