using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.AI;

namespace AgentGen.Generated;

/// <summary>Results and tokens as JSON, by the contracts of a tool's module.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ToolJson
{
    private static readonly JsonElement True = JsonElement.Parse("true"u8);
    private static readonly JsonElement False = JsonElement.Parse("false"u8);

    internal static JsonElement Null { get; } = JsonElement.Parse("null"u8);

    // A token is read back by contracts that want every member, so it leaves none out; results leave nulls out.
    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> TokenOptions = [];

    /// <summary>Makes the serializer options of a module.</summary>
    /// <param name="contracts">The contracts of the module's own types, or <see langword="null"/> where it has none.</param>
    /// <param name="context">The project's own serializer context, or <see langword="null"/>.</param>
    /// <returns>The options, read-only.</returns>
    public static JsonSerializerOptions CreateOptions(IJsonTypeInfoResolver? contracts, IJsonTypeInfoResolver? context = null)
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            AllowOutOfOrderMetadataProperties = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                contracts, ScalarContracts.Instance, ToolErrorContext.Default, context, AIJsonUtilities.DefaultOptions.TypeInfoResolver),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>A result as JSON.</summary>
    /// <typeparam name="T">The declared type.</typeparam>
    /// <param name="tool">The tool.</param>
    /// <param name="value">The result.</param>
    /// <returns>The JSON.</returns>
    public static JsonElement Write<T>(GeneratedTool tool, T value)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return value is null ? Null : JsonSerializer.SerializeToElement(value, (JsonTypeInfo<T>)tool.JsonSerializerOptions.GetTypeInfo(typeof(T)));
    }

    /// <summary>A truth value as JSON.</summary>
    /// <param name="value">The result.</param>
    /// <returns>The JSON.</returns>
    public static JsonElement Boolean(bool value) => value ? True : False;

    /// <summary>A number as JSON, formatted without a serializer.</summary>
    /// <typeparam name="T">An integer type.</typeparam>
    /// <param name="value">The result.</param>
    /// <returns>The JSON.</returns>
    public static JsonElement Number<T>(T value)
        where T : struct, IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[64];
        value.TryFormat(text, out int length, default, System.Globalization.CultureInfo.InvariantCulture);
        return JsonElement.Parse(text[..length]);
    }

    /// <summary>The name of an enum's member, as models know it.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="tool">The tool.</param>
    /// <param name="value">The result.</param>
    /// <returns>The name; the number where the value has none, or the enum is one of numbers; <see langword="null"/> for null.</returns>
    public static object? EnumName<T>(GeneratedTool tool, T? value)
        where T : struct, Enum
    {
        ArgumentNullException.ThrowIfNull(tool);
        return value is not { } member ? null
            : tool.JsonSerializerOptions.GetTypeInfo(typeof(T)).Converter is IEnumConverter { Type: EnumType<T> type } ? type.Format(member)
            : Write(tool, member);
    }

    /// <summary>The token of an undo as JSON, with every member, nulls included.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="tool">The tool.</param>
    /// <param name="token">The token.</param>
    /// <returns>The JSON.</returns>
    public static JsonElement WriteToken<T>(GeneratedTool tool, T token)
    {
        ArgumentNullException.ThrowIfNull(tool);
        JsonSerializerOptions options = WithNulls(tool.JsonSerializerOptions);
        return token is null ? Null : JsonSerializer.SerializeToElement(token, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
    }

    /// <summary>Reads a token that <see cref="WriteToken{T}"/> wrote.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="tool">The tool.</param>
    /// <param name="token">The token.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The token is of another shape.</exception>
    public static T Read<T>(GeneratedTool tool, JsonElement token)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return token.Deserialize((JsonTypeInfo<T>)tool.JsonSerializerOptions.GetTypeInfo(typeof(T)))!;
    }

    /// <summary>The same contracts, with nulls written.</summary>
    internal static JsonSerializerOptions WithNulls(JsonSerializerOptions options) => TokenOptions.GetValue(
        options, static results => new JsonSerializerOptions(results) { DefaultIgnoreCondition = JsonIgnoreCondition.Never });

    internal static JsonElement ToElement(object? value, JsonSerializerOptions options) => value switch
    {
        null => Null,
        JsonElement { ValueKind: JsonValueKind.Undefined } => Null,
        JsonElement element => element,
        JsonDocument document => document.RootElement,
        JsonNode node => JsonElement.Parse(node.ToJsonString()),
        AIContent content => JsonSerializer.SerializeToElement(content, options.GetTypeInfo(typeof(AIContent))),
        IEnumerable<AIContent> contents => JsonSerializer.SerializeToElement(contents, options.GetTypeInfo(typeof(IEnumerable<AIContent>))),
        _ => JsonSerializer.SerializeToElement(value, options.GetTypeInfo(value.GetType())),
    };

    internal static bool TryToElement(object value, JsonSerializerOptions options, [NotNullWhen(true)] out JsonElement? element)
    {
        try
        {
            element = ToElement(value, options);
            return true;
        }
        catch (Exception exception) when (exception is NotSupportedException or JsonException or InvalidOperationException)
        {
            element = null;
            return false;
        }
    }
}
