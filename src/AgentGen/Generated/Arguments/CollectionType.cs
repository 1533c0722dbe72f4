using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>An array.</summary>
/// <typeparam name="TCollection">The CLR type.</typeparam>
/// <typeparam name="TItem">The type of its items.</typeparam>
/// <param name="item">How to read an item.</param>
/// <param name="make">Makes the collection.</param>
internal sealed class CollectionType<TCollection, TItem>(ArgumentType<TItem> item, Func<List<TItem>, TCollection> make)
    : StructuredType<TCollection>(JsonValueKind.Array)
{
    protected override bool TryReadContent(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out TCollection value)
    {
        int start = context.Count;
        List<TItem> items = new(json.GetArrayLength());
        int index = 0;
        foreach (JsonElement element in json.EnumerateArray())
        {
            int before = context.Count;
            if (item.TryRead(element, ref context, out TItem? read))
            {
                items.Add(read);
            }
            else
            {
                context.InItem(before, index);
            }

            index++;
        }

        value = context.Count == start ? make(items) : default;
        return context.Count == start;
    }
}
