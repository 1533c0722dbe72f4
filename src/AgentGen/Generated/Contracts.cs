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
    /// <returns>The property.</returns>
    public static JsonPropertyInfo Property<TObject, T>(
        JsonSerializerOptions options, string name, string jsonName, bool nullable, bool required, Func<object, T?>? get, Action<object, T?>? set)
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
        });
        if (default(T) is null)
        {
            property.IsGetNullable = true;
            property.IsSetNullable = nullable;
        }

        property.IsRequired = required;
        return property;
    }
}
