using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Scalars and JSON kept as JSON, against the reflection-based factory and serializer.</summary>
public sealed class ScalarParityTests
{
    private static readonly TypeOracle Oracle = new(
    [
        "Version", "Version?", "JsonElement", "JsonNode", "JsonNode?", "JsonObject", "JsonArray", "JsonValue", "JsonDocument", "object", "object?", "List<object>", "Dictionary<string, object>",
        "byte[]", "Memory<byte>", "ReadOnlyMemory<byte>", "Memory<byte>?", "char", "Half", "Int128", "UInt128", "DateTime", "Uri", "Pair", "Uri?", "string?",
    ], "public sealed record Pair(JsonNode Node, object Any, JsonObject? Map, Memory<byte> Bytes, dynamic Free);");

    [Theory]
    [InlineData("Version", "\"1.2.3.4\"")]
    [InlineData("Version?", "null")]
    [InlineData("JsonElement", "[1,{}]")]
    [InlineData("JsonElement", "null")]
    [InlineData("JsonNode", "{\"a\":[1,null,\"x\"]}")]
    [InlineData("JsonNode", "1.50")]
    [InlineData("JsonNode?", "null")]
    [InlineData("JsonObject", "{\"b\":1,\"A\":{}}")]
    [InlineData("JsonArray", "[1,[],{}]")]
    [InlineData("JsonValue", "\"x\"")]
    [InlineData("JsonDocument", "{\"a\":1}")]
    [InlineData("object", "{\"a\":1}")]
    [InlineData("object", "\"x\"")]
    [InlineData("object?", "null")]
    [InlineData("List<object>", "[1,null,\"x\",[{}]]")]
    [InlineData("Dictionary<string, object>", "{\"a\":1,\"b\":null}")]
    [InlineData("byte[]", "\"AAEC\"")]
    [InlineData("Memory<byte>", "\"AAEC\"")]
    [InlineData("ReadOnlyMemory<byte>", "\"\"")]
    [InlineData("Memory<byte>?", "null")]
    [InlineData("char", "\"é\"")]
    [InlineData("Half", "1.5")]
    [InlineData("Int128", "170141183460469231731687303715884105727")]
    [InlineData("UInt128", "340282366920938463463374607431768211455")]
    [InlineData("DateTime", "\"2026-01-02T03:04:05Z\"")]
    [InlineData("DateTime", "\"2026-01-02T03:04:05.1234567\"")]
    [InlineData("DateTime", "\"2026-01-02T03:04:05+02:00\"")]
    [InlineData("DateTime", "\"2026-01-02\"")]
    [InlineData("Uri", "\"a/b?c\"")]
    [InlineData("Pair", """{"node":1,"any":[2],"map":null,"bytes":"AA==","free":{"x":1}}""")]
    public Task A_scalar_has_the_schema_of_the_factory_and_the_value_of_the_serializer(string type, string json) => Oracle.ShouldAgreeAsync(type, json);

    [Theory]
    [InlineData("Version", "\" 1.2\"", "$.a: expected string with a version (1.2, 1.2.3 or 1.2.3.4), got \" 1.2\".")]
    [InlineData("JsonObject", "[]", "$.a: expected object, got an array.")]
    [InlineData("JsonArray", "null", "$.a: expected array, got null.")]
    [InlineData("JsonValue", "{}", "$.a: expected a JSON value, got an object.")]
    [InlineData("Memory<byte>", "\"?\"", "$.a: expected string in Base64, got \"?\".")]
    [InlineData("char", "\"ab\"", "$.a: expected string of one character, got \"ab\".")]
    [InlineData("Pair", """{"node":null,"any":null,"map":1}""",
        "$.a.node: expected a JSON value, got null.", "$.a.map: expected object, got 1.", "$.a.bytes: expected string in Base64, got nothing.", "$.a.free: expected a JSON value, got nothing.")]
    public async Task What_is_wrong_is_said(string type, string json, params string[] errors) => (await Oracle.ErrorsAsync(type, json)).ShouldBe(errors, ignoreOrder: true);

    [Fact]
    public async Task JSON_in_text_is_unwrapped_into_a_node() => (await Oracle.CallAsync("JsonObject", "\"{\\\"a\\\":1}\"")).GetRawText().ShouldBe("""{"a":1}""");

    [Fact]
    public async Task A_result_of_the_type_object_is_written_as_what_it_is()
    {
        using CompiledProject project = Generate.From("""
            public sealed record Known(int A);
            public static class Tools { [Tool("t")] public static object Target(Known a) => a.A == 0 ? a : a.A == 1 ? "text" : new List<int> { 1 }; }
            """).Load();

        foreach ((int number, string json) in new[] { (0, """{"a":0}"""), (1, "\"text\""), (2, "[1]") })
        {
            ((JsonElement)(await project.CallAsync("t", $$$"""{"a":{"a":{{{number}}}}}"""))!).GetRawText().ShouldBe(json);
        }
    }
}
