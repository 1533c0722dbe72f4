using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace AgentGen.Generated;

/// <summary>The types of argument that need no contract, and the way to those that do.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ArgumentTypes
{
    /// <summary>Text.</summary>
    public static readonly ArgumentType<string> String = new StringType();

    /// <summary>A truth value.</summary>
    public static readonly ArgumentType<bool> Boolean = new BooleanType();

    /// <summary>A signed 8-bit integer.</summary>
    public static readonly ArgumentType<sbyte> SByte = new NumberType<sbyte>();

    /// <summary>An unsigned 8-bit integer.</summary>
    public static readonly ArgumentType<byte> Byte = new NumberType<byte>();

    /// <summary>A signed 16-bit integer.</summary>
    public static readonly ArgumentType<short> Int16 = new NumberType<short>();

    /// <summary>An unsigned 16-bit integer.</summary>
    public static readonly ArgumentType<ushort> UInt16 = new NumberType<ushort>();

    /// <summary>A signed 32-bit integer.</summary>
    public static readonly ArgumentType<int> Int32 = new NumberType<int>();

    /// <summary>An unsigned 32-bit integer.</summary>
    public static readonly ArgumentType<uint> UInt32 = new NumberType<uint>();

    /// <summary>A signed 64-bit integer.</summary>
    public static readonly ArgumentType<long> Int64 = new NumberType<long>();

    /// <summary>An unsigned 64-bit integer.</summary>
    public static readonly ArgumentType<ulong> UInt64 = new NumberType<ulong>();

    /// <summary>A signed 128-bit integer.</summary>
    public static readonly ArgumentType<Int128> Int128 = new NumberType<Int128>();

    /// <summary>An unsigned 128-bit integer.</summary>
    public static readonly ArgumentType<UInt128> UInt128 = new NumberType<UInt128>();

    /// <summary>A 16-bit floating-point number.</summary>
    public static readonly ArgumentType<Half> Half = new NumberType<Half>();

    /// <summary>A 32-bit floating-point number.</summary>
    public static readonly ArgumentType<float> Single = new NumberType<float>();

    /// <summary>A 64-bit floating-point number.</summary>
    public static readonly ArgumentType<double> Double = new NumberType<double>();

    /// <summary>A decimal number.</summary>
    public static readonly ArgumentType<decimal> Decimal = new NumberType<decimal>();

    /// <summary>A 16-bit floating-point number, NaN or an infinity.</summary>
    public static readonly ArgumentType<Half> NamedHalf = new NamedNumberType<Half>(Half);

    /// <summary>A 32-bit floating-point number, NaN or an infinity.</summary>
    public static readonly ArgumentType<float> NamedSingle = new NamedNumberType<float>(Single);

    /// <summary>A 64-bit floating-point number, NaN or an infinity.</summary>
    public static readonly ArgumentType<double> NamedDouble = new NamedNumberType<double>(Double);

    /// <summary>One UTF-16 character.</summary>
    public static readonly ArgumentType<char> Char = new TextType<char>("string of one character", static (ReadOnlySpan<char> text, out char value) =>
    {
        value = text.Length == 1 ? text[0] : default;
        return text.Length == 1;
    });

    /// <summary>A UUID.</summary>
    public static readonly ArgumentType<Guid> Guid = new TextType<Guid>("string with a UUID",
        static (ReadOnlySpan<char> text, out Guid value) => System.Guid.TryParseExact(text, "D", out value));

    /// <summary>A date and time.</summary>
    public static readonly ArgumentType<DateTime> DateTime = new DateTimeType();

    /// <summary>A date and time with an offset.</summary>
    public static readonly ArgumentType<DateTimeOffset> DateTimeOffset = new DateTimeOffsetType();

    /// <summary>A date.</summary>
    public static readonly ArgumentType<DateOnly> DateOnly = new TextType<DateOnly>("string with a date (yyyy-MM-dd)", Dates.TryParse);

    /// <summary>A time of day.</summary>
    public static readonly ArgumentType<TimeOnly> TimeOnly = new TextType<TimeOnly>("string with a time (HH:mm:ss)",
        static (ReadOnlySpan<char> text, out TimeOnly value) =>
        {
            bool parsed = TryReadTime(text, out TimeSpan time)
                && time >= System.TimeSpan.Zero && time < System.TimeSpan.FromDays(1);
            value = parsed ? System.TimeOnly.FromTimeSpan(time) : default;
            return parsed;
        });

    /// <summary>A duration.</summary>
    public static readonly ArgumentType<TimeSpan> TimeSpan = new TextType<TimeSpan>("string with a duration ([-][d.]hh:mm:ss)",
        TryReadTime);

    /// <summary>A URI, absolute or relative.</summary>
    public static readonly ArgumentType<Uri> Uri = new TextType<Uri>("string with a URI",
        static (ReadOnlySpan<char> text, [MaybeNullWhen(false)] out Uri value) => System.Uri.TryCreate(text.ToString(), UriKind.RelativeOrAbsolute, out value));

    /// <summary>Bytes in Base64.</summary>
    public static readonly ArgumentType<byte[]> Bytes = new BytesType();

    /// <summary>Any JSON value, as it is.</summary>
    public static readonly ArgumentType<JsonElement> Json = new RawType();

    /// <summary>Any JSON value, as it is. A value that the caller has not as JSON stays what it is.</summary>
    public static readonly ArgumentType<object> Any = new NodeType<object>("a JSON value", null, static json => json) { TakesJsonNull = true };

    /// <summary>Any JSON value but null, as a document.</summary>
    public static readonly ArgumentType<JsonDocument> Document = new NodeType<JsonDocument>("a JSON value", null, static json => JsonDocument.Parse(json.GetRawText()));

    /// <summary>Any JSON value but null, as a node.</summary>
    public static readonly ArgumentType<JsonNode> Node = new NodeType<JsonNode>("a JSON value", null, JsonNodes.Of);

    /// <summary>Any JSON value that is neither an object, an array nor null, as a node.</summary>
    public static readonly ArgumentType<JsonValue> ValueNode = new NodeType<JsonValue>("a JSON value", null, static json => JsonNodes.Of(json) as JsonValue);

    /// <summary>An object, as a node.</summary>
    public static readonly ArgumentType<JsonObject> ObjectNode = new NodeType<JsonObject>("object", JsonValueKind.Object, static json => JsonNodes.Of(json) as JsonObject);

    /// <summary>An array, as a node.</summary>
    public static readonly ArgumentType<JsonArray> ArrayNode = new NodeType<JsonArray>("array", JsonValueKind.Array, static json => JsonNodes.Of(json) as JsonArray);

    /// <summary>A version of two to four numbers.</summary>
    public static readonly ArgumentType<Version> Version = new TextType<Version>("string with a version (1.2, 1.2.3 or 1.2.3.4)",
        static (ReadOnlySpan<char> text, [MaybeNullWhen(false)] out Version value) =>
        {
            value = null;
            return text.Length > 0 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]) && System.Version.TryParse(text, out value);
        });

    /// <summary>Bytes in Base64, as memory.</summary>
    public static readonly ArgumentType<Memory<byte>> Memory = new MemoryType<Memory<byte>>(static bytes => bytes);

    /// <summary>Bytes in Base64, as memory that is only read.</summary>
    public static readonly ArgumentType<ReadOnlyMemory<byte>> ReadOnlyMemory = new MemoryType<ReadOnlyMemory<byte>>(static bytes => bytes);

    /// <summary>An enum.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="flags">Whether values combine.</param>
    /// <param name="members">Its members.</param>
    /// <returns>How to read it.</returns>
    public static ArgumentType<T> Enum<T>(bool flags, params EnumMember<T>[] members)
        where T : struct, Enum => new EnumType<T>(members, flags);

    /// <summary>An enum whose values are numbers in JSON.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="flags">Whether values combine.</param>
    /// <param name="members">Its members.</param>
    /// <returns>How to read it.</returns>
    public static ArgumentType<T> NumericEnum<T>(bool flags, params EnumMember<T>[] members)
        where T : struct, Enum => new NumericEnumType<T>(members, flags);

    /// <summary>A type that a converter of the user's reads.</summary>
    /// <typeparam name="T">The CLR type.</typeparam>
    /// <param name="options">The module's options.</param>
    /// <param name="converter">The converter.</param>
    /// <returns>How to read it.</returns>
    public static ArgumentType<T> Converted<T>(JsonSerializerOptions options, JsonConverter converter) =>
        new ContractType<T>((System.Text.Json.Serialization.Metadata.JsonTypeInfo<T>)Contracts.Converted<T>(options, converter));

    /// <summary>A list, set or array.</summary>
    /// <typeparam name="TCollection">The CLR type.</typeparam>
    /// <typeparam name="TItem">The type of its items.</typeparam>
    /// <param name="item">How to read an item.</param>
    /// <param name="make">Makes the collection of items that it may keep.</param>
    /// <returns>How to read it.</returns>
    public static ArgumentType<TCollection> Collection<TCollection, TItem>(ArgumentType<TItem> item, Func<List<TItem>, TCollection> make) =>
        new CollectionType<TCollection, TItem>(item, make);

    /// <summary>A dictionary.</summary>
    /// <typeparam name="TDictionary">The CLR type.</typeparam>
    /// <typeparam name="TKey">The type of its keys.</typeparam>
    /// <typeparam name="TValue">The type of its values.</typeparam>
    /// <param name="key">How to read a key.</param>
    /// <param name="item">How to read a value.</param>
    /// <param name="make">Makes the dictionary of entries that it may keep.</param>
    /// <returns>How to read it.</returns>
    public static ArgumentType<TDictionary> Dictionary<TDictionary, TKey, TValue>(
        ArgumentType<TKey> key, ArgumentType<TValue> item, Func<Dictionary<TKey, TValue>, TDictionary> make)
        where TKey : notnull => new DictionaryType<TDictionary, TKey, TValue>(key, item, make);

    /// <summary>A value or null.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="type">How to read a value.</param>
    /// <returns>How to read it.</returns>
    public static ArgumentType<T?> ValueOrNull<T>(ArgumentType<T> type)
        where T : struct => new NullableType<T>(type);

    /// <summary>A reference or null.</summary>
    /// <typeparam name="T">The reference's type.</typeparam>
    /// <param name="type">How to read what is not null.</param>
    /// <returns>How to read it.</returns>
    public static ArgumentType<T?> OrNull<T>(ArgumentType<T> type)
        where T : class => new ReferenceOrNullType<T>(type);

    /// <summary>A type whose values must keep conditions.</summary>
    /// <typeparam name="T">The CLR type.</typeparam>
    /// <param name="type">How to read a value.</param>
    /// <param name="constraints">The conditions.</param>
    /// <returns>How to read it.</returns>
    public static ArgumentType<T> Constrained<T>(ArgumentType<T> type, params Constraint<T>[] constraints) => new ConstrainedType<T>(type, constraints);

    /// <summary>A nullable type that must not be null.</summary>
    /// <typeparam name="T">The CLR type.</typeparam>
    /// <param name="type">How to read a value.</param>
    /// <returns>How to read it.</returns>
    public static ArgumentType<T> NotNull<T>(ArgumentType<T> type) => new NotNullType<T>(type);

    /// <summary>An object of one of several types.</summary>
    /// <typeparam name="T">The base type.</typeparam>
    /// <param name="discriminator">The name of the member that says which.</param>
    /// <param name="plain">How to read the base type itself, or <see langword="null"/> where it may not stand there.</param>
    /// <param name="ignoresUnknown">Whether an unknown discriminator means the base type.</param>
    /// <param name="derived">Makes the types that may stand there.</param>
    /// <returns>How to read it.</returns>
    public static ArgumentType<T> Polymorphic<T>(string discriminator, ArgumentType<T>? plain, bool ignoresUnknown, Func<DerivedType<T>[]> derived) =>
        new PolymorphicType<T>(discriminator, plain, ignoresUnknown, derived);

    /// <summary>A type that may stand for its base type.</summary>
    /// <typeparam name="TBase">The base type.</typeparam>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="discriminator">Its discriminator: text, an integer, or <see langword="null"/>.</param>
    /// <param name="type">How to read it.</param>
    /// <returns>The type, for <see cref="Polymorphic{T}"/>.</returns>
    public static DerivedType<TBase> Derived<TBase, T>(object? discriminator, ArgumentType<T> type)
        where T : TBase => new DerivedType<TBase, T>(discriminator, type);

    /// <summary>A type that is only written.</summary>
    /// <typeparam name="T">The CLR type.</typeparam>
    /// <returns>How it is refused, where a type that holds it is read all the same.</returns>
    public static ArgumentType<T> NotRead<T>() => new NotReadType<T>();

    /// <summary>A type that only its contract can read.</summary>
    /// <typeparam name="T">The CLR type.</typeparam>
    /// <param name="options">The module's options.</param>
    /// <returns>How to read it.</returns>
    public static ArgumentType<T> Of<T>(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new ContractType<T>((System.Text.Json.Serialization.Metadata.JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
    }

    // The framework would also read white space around it.
    private static bool TryReadTime(ReadOnlySpan<char> text, out TimeSpan value)
    {
        value = default;
        return text is [var first, ..] && !char.IsWhiteSpace(first) && !char.IsWhiteSpace(text[^1])
            && System.TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out value);
    }
}
