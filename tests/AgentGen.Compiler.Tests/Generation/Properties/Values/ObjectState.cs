using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace AgentGen.Compiler.Tests.Emitted.Properties.Values;

/// <summary>All that can be told of a value, with every field of every object: equal texts are equal values, also where JSON would not show it.</summary>
internal static class ObjectState
{
    internal static string Describe(object? value) => value switch
    {
        null => "null",
        string text => JsonSerializer.Serialize(text),
        JsonElement json => json.ValueKind == JsonValueKind.Undefined ? "undefined" : json.GetRawText(),
        System.Text.Json.Nodes.JsonNode node => node.ToJsonString(),
        ReadOnlyMemory<byte> bytes => Convert.ToHexString(bytes.Span),
        Version version => version.ToString(),
        DateTime time => $"{time:O} {time.Kind}",
        Uri uri => $"Uri {uri.OriginalString}",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        float number => number.ToString("R", CultureInfo.InvariantCulture),
        Enum member => member.ToString("D"),
        _ when IsDefaultArray(value) => "default",
        IDictionary map => $"{Name(value)}{{{InOrder(map.Keys.Cast<object>().Select(key => $"{Describe(key)}:{Describe(map[key])}"))}}}",
        IEnumerable items => $"{Name(value)}[{(IsSet(value) ? InOrder(items.Cast<object?>().Select(Describe).Distinct()) : string.Join(',', items.Cast<object?>().Select(Describe)))}]",
        IFormattable scalar => scalar.ToString(null, CultureInfo.InvariantCulture),
        _ when value.GetType().IsPrimitive => value.ToString()!,
        _ => $"{Name(value)}({string.Join(',', Fields(value.GetType()).Select(field => $"{field.Name}={Describe(field.GetValue(value))}"))})",
    };

    // An immutable array that nothing was put into cannot be gone through.
    private static bool IsDefaultArray(object value) =>
        value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>)
        && (bool)type.GetProperty("IsDefault")!.GetValue(value)!;

    private static string Name(object value) => value.GetType().Name;

    // Raw JSON is equal to itself alone, so a set may hold it twice.
    private static bool IsSet(object value) => value.GetType().GetInterfaces().Any(static type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlySet<>));

    private static string InOrder(IEnumerable<string> items) => string.Join(',', items.Order(StringComparer.Ordinal));

    private static IEnumerable<FieldInfo> Fields(Type? type) => type is null
        ? []
        : Fields(type.BaseType).Concat(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly));
}
