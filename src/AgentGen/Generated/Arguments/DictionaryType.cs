using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>An object whose members are entries. The last of several entries of one key counts.</summary>
/// <typeparam name="TDictionary">The CLR type.</typeparam>
/// <typeparam name="TKey">The type of its keys.</typeparam>
/// <typeparam name="TValue">The type of its values.</typeparam>
/// <param name="key">How to read a key.</param>
/// <param name="item">How to read a value.</param>
/// <param name="make">Makes the dictionary.</param>
internal sealed class DictionaryType<TDictionary, TKey, TValue>(
    ArgumentType<TKey> key, ArgumentType<TValue> item, Func<Dictionary<TKey, TValue>, TDictionary> make) : StructuredType<TDictionary>(JsonValueKind.Object)
    where TKey : notnull
{
    protected override bool TryReadContent(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out TDictionary value)
    {
        int start = context.Count;
        Dictionary<TKey, TValue> entries = [];
        foreach (JsonProperty member in json.EnumerateObject())
        {
            int before = context.Count;
            if (!JsonText.TryReadName(member, out string? name))
            {
                context.Refuse(Expected, "a member whose name is no text", out value);
            }
            else if (!key.TryReadName(name, out TKey? read))
            {
                context.Refuse($"{key.Expected} as the name", $"\"{name}\"", out value);
                context.InMember(before, name);
            }
            else if (item.TryRead(member.Value, ref context, out TValue? entry))
            {
                entries[read] = entry;
            }
            else
            {
                context.InMember(before, name);
            }
        }

        value = context.Count == start ? make(entries) : default;
        return context.Count == start;
    }
}
