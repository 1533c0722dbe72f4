using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Types and members with a converter of the user's, enums of numbers, and a project's own serializer context.</summary>
public sealed class ConverterTests
{
    private const string Declarations = """
        public sealed class UpperConverter : JsonConverter<string>
        {
            public override string Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.GetString()!.ToUpperInvariant();
            public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value + "!");
        }
        public sealed class MoneyConverter : JsonConverter<Money>
        {
            public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => new(decimal.Parse(reader.GetString()!.TrimEnd('€'), System.Globalization.CultureInfo.InvariantCulture));
            public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteStringValue(FormattableString.Invariant($"{value.Amount}€"));
        }
        [JsonConverter(typeof(MoneyConverter))] public readonly record struct Money(decimal Amount);
        public sealed record Bill(Money Sum, Money? Tip, [property: JsonConverter(typeof(UpperConverter))] string Name, List<Money> Parts, string Plain);
        [JsonConverter(typeof(JsonNumberEnumConverter<Level>))] public enum Level { Low = 1, High = 5 }
        [JsonConverter(typeof(JsonStringEnumConverter<Unit>))] public enum Unit { Celsius, Fahrenheit }
        """;

    private static readonly TypeOracle Oracle = new(["Bill", "Money", "Money?", "Level", "Level?", "List<Level>", "Unit"], Declarations);

    [Theory]
    [InlineData("Money", "\"1.50€\"")]
    [InlineData("Money?", "null")]
    [InlineData("Unit", "\"Celsius\"")]
    [InlineData("Bill", """{"sum":"1€","tip":null,"name":"x","parts":["2€","3€"],"plain":"y"}""")]
    [InlineData("Bill", """{"sum":"1€","tip":"5€","name":"x","parts":[],"plain":"y"}""")]
    public async Task A_converter_reads_and_writes_as_it_does_for_the_serializer(string type, string json)
    {
        string expected = Oracle.Serialized(type, json).GetRawText();

        (await Oracle.CallAsync(type, json)).GetRawText().ShouldBe(expected);
        Oracle.ByContract(type, json).GetRawText().ShouldBe(expected);
    }

    [Theory]
    [InlineData("Money")]
    [InlineData("Unit")]
    [InlineData("Bill")]
    public void The_schema_is_that_of_the_factory(string type) => ((JsonElement?)Oracle.Tool(type).JsonSchema).ShouldMean(Oracle.Reflected(type).JsonSchema, type);

    [Fact]
    public async Task What_a_converter_refuses_is_an_argument_error() =>
        (await Oracle.ErrorsAsync("Bill", """{"sum":"x","name":"n","tip":null,"parts":["y"],"plain":"p"}""")).Select(static error => error[..error.IndexOf(':', StringComparison.Ordinal)])
            .ShouldBe(["$.a.sum", "$.a.parts[0]"]);

    [Fact]
    [Trait("Deviation", "D31")]
    public async Task An_enum_with_a_converter_to_numbers_is_one_of_numbers()
    {
        Oracle.Tool("Level").JsonSchema.GetProperty("properties").GetProperty("a").GetRawText().ShouldBe("""{"type":"integer"}""");
        (await Oracle.CallAsync("Level", "5")).GetRawText().ShouldBe("5");
        (await Oracle.CallAsync("Level", "\"1\"")).GetRawText().ShouldBe("1");
        (await Oracle.CallAsync("Level?", "null")).GetRawText().ShouldBe("null");
        (await Oracle.CallAsync("List<Level>", "[1,5]")).GetRawText().ShouldBe("[1,5]");
        Oracle.ByContract("List<Level>", "[1,5]").GetRawText().ShouldBe("[1,5]");
        (await Oracle.ErrorsAsync("Level", "2")).ShouldBe(["$.a: expected one of 1 (Low), 5 (High), got 2."]);
    }

    [Fact]
    public async Task A_type_that_is_not_supported_is_read_by_the_project_s_own_serializer_context()
    {
        using CompiledProject project = Generate.From("""
            using System.Text.Json.Serialization;
            using System.Text.Json.Serialization.Metadata;
            [assembly: AgentTools(JsonContext = typeof(OwnContext))]
            [JsonSerializable(typeof(System.Numerics.BigInteger))]
            public sealed class OwnContext() : JsonSerializerContext(null), IJsonTypeInfoResolver
            {
                public static OwnContext Default { get; } = new();
                protected override JsonSerializerOptions? GeneratedSerializerOptions => null;
                public override JsonTypeInfo? GetTypeInfo(Type type) => null;
                JsonTypeInfo? IJsonTypeInfoResolver.GetTypeInfo(Type type, JsonSerializerOptions options) =>
                    type == typeof(System.Numerics.BigInteger) ? JsonMetadataServices.CreateValueInfo<System.Numerics.BigInteger>(options, new BigConverter()) : null;
            }
            public sealed class BigConverter : JsonConverter<System.Numerics.BigInteger>
            {
                public override System.Numerics.BigInteger Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => System.Numerics.BigInteger.Parse(reader.GetString()!);
                public override void Write(Utf8JsonWriter writer, System.Numerics.BigInteger value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
            }
            public static class Tools { [Tool("t")] public static System.Numerics.BigInteger Target(System.Numerics.BigInteger a) => a * 2; }
            """).Load();

        ((JsonElement)(await project.CallAsync("t", """{"a":"50000000000000000000000000000000000000000"}"""))!).GetString().ShouldBe("100000000000000000000000000000000000000000");
        project.Tool("t").JsonSchema.GetProperty("properties").GetProperty("a").ValueKind.ShouldBe(JsonValueKind.True);
    }
}
