using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AgentGen.Generated;

/// <summary>The contracts of the scalar types and their nullable forms, so that emitted modules need not repeat them.</summary>
internal sealed class ScalarContracts : IJsonTypeInfoResolver
{
    internal static readonly ScalarContracts Instance = new();

    private static readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> Makers = [];

    static ScalarContracts()
    {
        AddReference(JsonMetadataServices.StringConverter);
        AddReference(JsonMetadataServices.UriConverter);
        AddReference(JsonMetadataServices.ByteArrayConverter);
        AddReference(JsonMetadataServices.VersionConverter);
        AddReference(JsonMetadataServices.ObjectConverter);
        AddReference(JsonMetadataServices.JsonNodeConverter);
        AddReference(JsonMetadataServices.JsonObjectConverter);
        AddReference(JsonMetadataServices.JsonArrayConverter);
        AddReference(JsonMetadataServices.JsonValueConverter);
        AddReference(JsonMetadataServices.JsonDocumentConverter);
        Add(JsonMetadataServices.MemoryByteConverter);
        Add(JsonMetadataServices.ReadOnlyMemoryByteConverter);
        Add(JsonMetadataServices.BooleanConverter);
        Add(JsonMetadataServices.SByteConverter);
        Add(JsonMetadataServices.ByteConverter);
        Add(JsonMetadataServices.Int16Converter);
        Add(JsonMetadataServices.UInt16Converter);
        Add(JsonMetadataServices.Int32Converter);
        Add(JsonMetadataServices.UInt32Converter);
        Add(JsonMetadataServices.Int64Converter);
        Add(JsonMetadataServices.UInt64Converter);
        Add(JsonMetadataServices.Int128Converter);
        Add(JsonMetadataServices.UInt128Converter);
        Add(JsonMetadataServices.HalfConverter);
        Add(JsonMetadataServices.SingleConverter);
        Add(JsonMetadataServices.DoubleConverter);
        Add(JsonMetadataServices.DecimalConverter);
        Add(JsonMetadataServices.CharConverter);
        Add(JsonMetadataServices.GuidConverter);
        Add(JsonMetadataServices.DateTimeConverter);
        Add(JsonMetadataServices.DateTimeOffsetConverter);
        Add(JsonMetadataServices.DateOnlyConverter);
        Add(JsonMetadataServices.TimeOnlyConverter);
        Add(JsonMetadataServices.TimeSpanConverter);
        Add(JsonMetadataServices.JsonElementConverter);
    }

    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) => Makers.TryGetValue(type, out var make) ? make(options) : null;

    private static void AddReference<T>(JsonConverter<T?> converter)
        where T : class => Makers[typeof(T)] = options => JsonMetadataServices.CreateValueInfo<T>(options, converter);

    private static void Add<T>(JsonConverter<T> converter)
        where T : struct
    {
        Makers[typeof(T)] = options => JsonMetadataServices.CreateValueInfo<T>(options, converter);
        Makers[typeof(T?)] = static options => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options));
    }
}
