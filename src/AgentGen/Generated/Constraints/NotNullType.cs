using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>A nullable type that an annotation forbids to be null.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
/// <param name="type">How to read a value.</param>
internal sealed class NotNullType<T>(ArgumentType<T> type) : ArgumentType<T>($"{type.Expected.Replace(" or null", "", StringComparison.Ordinal)}, not null")
{
    public override bool TryRead(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out T value) =>
        json.ValueKind == JsonValueKind.Null ? context.Refuse(Expected, json, out value) : type.TryRead(json, ref context, out value);
}
