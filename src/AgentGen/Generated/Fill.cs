using System.ComponentModel;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>Fills collections of a project's own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Fill
{
    /// <summary>Adds items to an empty collection.</summary>
    /// <typeparam name="TCollection">Its type.</typeparam>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="collection">The collection.</param>
    /// <param name="items">The items.</param>
    /// <returns>The collection.</returns>
    public static TCollection Items<TCollection, T>(TCollection collection, List<T> items)
        where TCollection : ICollection<T>
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach (T item in items)
        {
            collection.Add(item);
        }

        return collection;
    }

    /// <summary>Adds entries to an empty dictionary.</summary>
    /// <typeparam name="TDictionary">Its type.</typeparam>
    /// <typeparam name="TKey">The type of its keys.</typeparam>
    /// <typeparam name="TValue">The type of its values.</typeparam>
    /// <param name="dictionary">The dictionary.</param>
    /// <param name="items">The entries.</param>
    /// <returns>The dictionary.</returns>
    public static TDictionary Entries<TDictionary, TKey, TValue>(TDictionary dictionary, Dictionary<TKey, TValue> items)
        where TDictionary : IDictionary<TKey, TValue>
        where TKey : notnull
    {
        ArgumentNullException.ThrowIfNull(items);
        foreach ((TKey key, TValue value) in items)
        {
            dictionary[key] = value;
        }

        return dictionary;
    }

    /// <summary>Keeps the members that an object's type has not.</summary>
    /// <param name="kept">What the object keeps so far, or <see langword="null"/>.</param>
    /// <param name="rest">The members.</param>
    /// <returns>What the object is to keep.</returns>
    public static Dictionary<string, JsonElement> Rest(IDictionary<string, JsonElement>? kept, Dictionary<string, JsonElement> rest) =>
        Add(kept as Dictionary<string, JsonElement> ?? [], rest, static json => json);

    /// <summary>Keeps the members that an object's type has not.</summary>
    /// <param name="kept">What the object keeps so far, or <see langword="null"/>.</param>
    /// <param name="rest">The members.</param>
    /// <returns>What the object is to keep.</returns>
    public static Dictionary<string, object> Rest(IDictionary<string, object>? kept, Dictionary<string, JsonElement> rest) =>
        Add(kept as Dictionary<string, object> ?? [], rest, static json => json.ValueKind == JsonValueKind.Null ? null! : (object)json);

    private static Dictionary<string, T> Add<T>(Dictionary<string, T> kept, Dictionary<string, JsonElement> rest, Func<JsonElement, T> convert)
    {
        ArgumentNullException.ThrowIfNull(rest);
        foreach ((string name, JsonElement json) in rest)
        {
            kept[name] = convert(json);
        }

        return kept;
    }
}
