namespace AgentGen.Compiler.Tests.Emitted.Properties.Model;

/// <summary>A scalar with JSON that it reads, the simplest first, and C# constants that can be defaults.</summary>
internal sealed class ScalarNode(string code, bool isValueType, string[] literals, params string[] constants) : TypeNode
{
    internal override string Code => code;

    internal override bool IsValueType => isValueType;

    internal IReadOnlyList<string> Literals => literals;

    internal IReadOnlyList<string> Constants => constants;

    internal override string? Initialiser => code == "string" ? "\"start\"" : base.Initialiser;

    internal bool IsInteger => code is "sbyte" or "byte" or "short" or "ushort" or "int" or "uint" or "long" or "ulong" or "Int128" or "UInt128";

    internal bool IsAnyJson => code is "JsonElement" or "object" || code.EndsWith(".JsonNode", StringComparison.Ordinal);

    internal bool IsJsonArray => code.EndsWith(".JsonArray", StringComparison.Ordinal);

    internal bool IsJsonObject => code.EndsWith(".JsonObject", StringComparison.Ordinal);

    internal bool IsNumber => IsInteger || code is "float" or "double" or "decimal" or "Half";

    internal static IReadOnlyList<ScalarNode> Common { get; } =
    [
        new("int", true, ["0", "1", "-7", "2147483647", "-2147483648", "\"12\""], "5", "-1"),
        new("string", false, ["\"\"", "\"text\"", "\"null\"", "\"12\"", "\"{}\"", "\"\\u00fc<\\\"\\ud83d\\ude00\"", "\" \""], "\"x\\\"y\"", "\"\""),
        new("bool", true, ["false", "true"], "true"),
        new("double", true, ["0", "1.5", "-0.0", "1e300", "\"2.5\"", "3"], "1.5", "-0.25"),
        new("decimal", true, ["0", "1.10", "-79228162514264337593543950335", "\"0.1\""], "1.10m"),
        new("long", true, ["0", "9223372036854775807", "-9223372036854775808"], "long.MaxValue"),
        new("Guid", true, ["\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"", "\"00000000-0000-0000-0000-000000000000\""], "default"),
        new("DateTime", true, ["\"2026-01-02T03:04:05\"", "\"2026-01-02\"", "\"2026-01-02T03:04:05.1234567Z\"", "\"2026-01-02T03:04:05+02:00\""], "default"),
        new("char", true, ["\"x\"", "\"\\u00fc\"", "\"\\\"\""], "'c'"),
        new("TimeSpan", true, ["\"01:02:03\"", "\"-1.02:03:04.5000000\"", "\"00:00:00\""], "default"),
        new("DateTimeOffset", true, ["\"2026-01-02T03:04:05+02:00\"", "\"2026-01-02T03:04:05Z\"", "\"2026-01-02\""], "default"),
        new("DateOnly", true, ["\"2026-01-02\"", "\"0001-01-01\""], "default"),
        new("TimeOnly", true, ["\"03:04:05\"", "\"23:59:59.9999999\""], "default"),
        new("Uri", false, ["\"https://a.b/c\"", "\"relative/path\"", "\"\""]),
        new("byte[]", false, ["\"\"", "\"AAEC\"", "\"/+8=\""]),
        new("byte", true, ["0", "255", "\"7\""], "7"),
        new("sbyte", true, ["0", "-128", "127"]),
        new("short", true, ["0", "-32768"]),
        new("ushort", true, ["0", "65535"]),
        new("uint", true, ["0", "4294967295"]),
        new("ulong", true, ["0", "18446744073709551615"], "ulong.MaxValue"),
        new("float", true, ["0", "1.5", "-0.1", "3.4e38"], "1.5f"),
        new("Half", true, ["0", "1.5", "65504"]),
        new("Int128", true, ["0", "170141183460469231731687303715884105727"]),
        new("UInt128", true, ["0", "340282366920938463463374607431768211455"]),
        new("JsonElement", true, ["null", "1", "\"a\"", "{\"a\":[1,null]}", "[]", "true"]),
    ];

    internal static IReadOnlyList<ScalarNode> More { get; } =
    [
        .. Common,
        new("Version", false, ["\"1.2\"", "\"1.2.3.4\""]),
        new("System.Text.Json.Nodes.JsonNode", false, ["1", "\"a\"", "{\"a\":[1,null]}", "[]"]),
        new("System.Text.Json.Nodes.JsonObject", false, ["{}", "{\"a\":[1,null]}"]),
        new("System.Text.Json.Nodes.JsonArray", false, ["[]", "[1,null]"]),
        new("object", false, ["1", "\"a\"", "{\"a\":[1,null]}", "[]"]),
        new("ReadOnlyMemory<byte>", true, ["\"\"", "\"AAEC\""]),
    ];
}
