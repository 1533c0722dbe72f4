using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>
/// An object whose members are entries, or a list of entries with a key and a value each, as a strict schema asks for them. The last of several entries of
/// one key counts.
/// </summary>
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
    private protected override bool Takes(JsonValueKind kind) => kind == JsonValueKind.Array;

    protected override bool TryReadContent(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out TDictionary value)
    {
        int start = context.Count;
        Dictionary<TKey, TValue> entries = [];
        if (json.ValueKind == JsonValueKind.Array)
        {
            ReadEntries(json, entries, ref context);
        }
        else
        {
            ReadMembers(json, entries, ref context);
        }

        value = context.Count == start ? make(entries) : default;
        return context.Count == start;
    }

    private void ReadMembers(JsonElement json, Dictionary<TKey, TValue> entries, ref ArgumentContext context)
    {
        foreach (JsonProperty member in json.EnumerateObject())
        {
            if (JsonText.TryReadName(member, out string? name))
            {
                Read(name, member.Value, entries, ref context);
            }
            else
            {
                context.Refuse("names of members that are text", "half of a surrogate pair", out int _);
            }
        }
    }

    private void ReadEntries(JsonElement json, Dictionary<TKey, TValue> entries, ref ArgumentContext context)
    {
        int index = 0;
        foreach (JsonElement entry in json.EnumerateArray())
        {
            int before = context.Count;
            if (entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty("key"u8, out JsonElement name) && entry.TryGetProperty("value"u8, out JsonElement inside)
                && JsonText.TryRead(name, out string? text))
            {
                Read(text, inside, entries, ref context);
                RefuseUnknown(entry, ref context);
            }
            else
            {
                context.Refuse("object with a key, which is a string, and a value", entry, out int _);
            }

            context.InItem(before, index++);
        }
    }

    private static void RefuseUnknown(JsonElement entry, ref ArgumentContext context)
    {
        if (context.RefusesUnknown && entry.EnumerateObject().Any(static member => !member.NameEquals("key"u8) && !member.NameEquals("value"u8)))
        {
            context.Refuse("only a key and a value", entry, out int _);
        }
    }

    private void Read(string name, JsonElement json, Dictionary<TKey, TValue> entries, ref ArgumentContext context)
    {
        int before = context.Count;
        if (!key.TryReadName(name, out TKey? read))
        {
            context.Refuse($"{key.Expected} as the name", $"\"{name}\"", out int _);
            context.InMember(before, name);
        }
        else if (item.TryRead(json, ref context, out TValue? entry))
        {
            entries[read] = entry;
        }
        else
        {
            context.InMember(before, name);
        }
    }
}
