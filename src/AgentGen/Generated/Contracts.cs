using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AgentGen.Generated;

/// <summary>Makes the contracts that emitted modules list.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Contracts
{
    /// <summary>The contract of an enum.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="options">The options that the contract is for.</param>
    /// <param name="type">How the enum is read: what <see cref="ArgumentTypes.Enum{T}"/> made.</param>
    /// <returns>The contract.</returns>
    public static JsonTypeInfo Enum<T>(JsonSerializerOptions options, ArgumentType<T> type)
        where T : struct, Enum => JsonMetadataServices.CreateValueInfo<T>(options, new EnumConverter<T>((EnumType<T>)type));

    /// <summary>The contract of an enum whose values are numbers in JSON.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="options">The options that the contract is for.</param>
    /// <returns>The contract.</returns>
    public static JsonTypeInfo NumericEnum<T>(JsonSerializerOptions options)
        where T : struct, Enum => JsonMetadataServices.CreateValueInfo<T>(options, JsonMetadataServices.GetEnumConverter<T>(options));

    /// <summary>The contract of a type that a converter of the user's reads and writes.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="options">The options that the contract is for.</param>
    /// <param name="converter">The converter, or what makes it.</param>
    /// <returns>The contract.</returns>
    public static JsonTypeInfo Converted<T>(JsonSerializerOptions options, JsonConverter converter) =>
        JsonMetadataServices.CreateValueInfo<T>(options, Expand<T>(options, converter));

    /// <summary>The contract of a nullable value.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="options">The options that the contract is for.</param>
    /// <returns>The contract.</returns>
    public static JsonTypeInfo Nullable<T>(JsonSerializerOptions options)
        where T : struct => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options));

    /// <summary>The contract of an object.</summary>
    /// <typeparam name="T">The object's type.</typeparam>
    /// <param name="options">The options that the contract is for.</param>
    /// <param name="constructor">Makes the object from its constructor's arguments; <see langword="null"/> for a type that is only written.</param>
    /// <param name="parameters">The constructor's parameters, in order.</param>
    /// <param name="properties">Makes the properties.</param>
    /// <returns>The contract.</returns>
    public static JsonTypeInfo Object<T>(
        JsonSerializerOptions options,
        Func<object[], T>? constructor,
        JsonParameterInfoValues[] parameters,
        Func<JsonSerializerOptions, JsonPropertyInfo[]> properties)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(parameters);
        bool empty = parameters.Length == 0;
        return JsonMetadataServices.CreateObjectInfo(options, new JsonObjectInfoValues<T>
        {
            ObjectCreator = empty && constructor is not null ? () => constructor([]) : null,
            ObjectWithParameterizedConstructorCreator = empty ? null : constructor,
            ConstructorParameterMetadataInitializer = empty ? null : () => parameters,
            PropertyMetadataInitializer = _ => properties(options),
            NumberHandling = JsonNumberHandling.AllowReadingFromString,
        });
    }

    /// <summary>Says in the contract of an object which types may stand for it.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="discriminator">The name of the member that says which.</param>
    /// <param name="ignoresUnknown">Whether an unknown discriminator means the base type.</param>
    /// <param name="unknown">How an object of another derived type is written.</param>
    /// <param name="derived">The types.</param>
    /// <returns>The contract.</returns>
    public static JsonTypeInfo Polymorphic(
        JsonTypeInfo contract, string discriminator, bool ignoresUnknown, JsonUnknownDerivedTypeHandling unknown, params JsonDerivedType[] derived)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(derived);
        contract.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = discriminator,
            IgnoreUnrecognizedTypeDiscriminators = ignoresUnknown,
            UnknownDerivedTypeHandling = unknown,
        };
        foreach (JsonDerivedType type in derived)
        {
            contract.PolymorphismOptions.DerivedTypes.Add(type);
        }

        return contract;
    }

    /// <summary>Says in the contract of an object that it has no other members.</summary>
    /// <param name="contract">The contract.</param>
    /// <returns>The contract.</returns>
    public static JsonTypeInfo Closed(JsonTypeInfo contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        contract.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        return contract;
    }

    /// <summary>A parameter of an object's constructor.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="type">Its type.</param>
    /// <param name="position">Its position.</param>
    /// <param name="nullable">Whether it may be null.</param>
    /// <param name="hasDefault">Whether it has a default.</param>
    /// <param name="defaultValue">Its default.</param>
    /// <param name="isMember">Whether it stands for a required member rather than a parameter.</param>
    /// <returns>The parameter.</returns>
    public static JsonParameterInfoValues Parameter(
        string name, Type type, int position, bool nullable, bool hasDefault, object? defaultValue = null, bool isMember = false) => new()
        {
            Name = name,
            ParameterType = type,
            Position = position,
            IsNullable = nullable,
            HasDefaultValue = hasDefault,
            DefaultValue = defaultValue,
            IsMemberInitializer = isMember,
        };

    /// <summary>A property of an object.</summary>
    /// <typeparam name="TObject">The object's type.</typeparam>
    /// <typeparam name="T">The property's type.</typeparam>
    /// <param name="options">The options that the contract is for.</param>
    /// <param name="name">The property's CLR name.</param>
    /// <param name="jsonName">The name in JSON.</param>
    /// <param name="nullable">Whether it may be null.</param>
    /// <param name="required">Whether it must be there.</param>
    /// <param name="get">Reads it, or <see langword="null"/>.</param>
    /// <param name="set">Writes it, or <see langword="null"/>.</param>
    /// <param name="ignore">Under which condition it is not written, if it has its own.</param>
    /// <param name="numbers">How its numbers are handled, if it has its own way.</param>
    /// <param name="converter">The converter of this very property, if it has one.</param>
    /// <param name="extension">Whether it holds the members that the object has not.</param>
    /// <returns>The property.</returns>
    public static JsonPropertyInfo Property<TObject, T>(
        JsonSerializerOptions options, string name, string jsonName, bool nullable, bool required, Func<object, T?>? get, Action<object, T?>? set,
        JsonIgnoreCondition? ignore = null, JsonNumberHandling? numbers = null, JsonConverter? converter = null, bool extension = false)
    {
        JsonPropertyInfo property = JsonMetadataServices.CreatePropertyInfo(options, new JsonPropertyInfoValues<T>
        {
            IsProperty = true,
            IsPublic = true,
            DeclaringType = typeof(TObject),
            PropertyName = name,
            JsonPropertyName = jsonName,
            Getter = get,
            Setter = set,
            IgnoreCondition = ignore,
            NumberHandling = numbers | JsonNumberHandling.AllowReadingFromString,
            Converter = converter is null ? null : Expand<T>(options, converter) as JsonConverter<T>,
            PropertyTypeInfo = (converter is null ? null : Converted<T>(options, converter))!,
            IsExtensionData = extension,
        });
        if (default(T) is null)
        {
            property.IsGetNullable = true;
            property.IsSetNullable = nullable;
        }

        property.IsRequired = required;
        return property;
    }

    private static JsonConverter Expand<T>(JsonSerializerOptions options, JsonConverter converter) => converter is JsonConverterFactory factory
        ? factory.CreateConverter(typeof(T), options) ?? throw new InvalidOperationException($"{factory.GetType()} made no converter for {typeof(T)}.")
        : converter;
}
