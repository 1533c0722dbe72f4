using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentGen.Aot.Features;

internal static class Converters
{
    internal sealed class MoneyConverter : JsonConverter<Money>
    {
        public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(decimal.Parse(reader.GetString()!.TrimEnd('$'), CultureInfo.InvariantCulture));

        public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) => writer.WriteStringValue(FormattableString.Invariant($"{value.Amount}$"));
    }

    [JsonConverter(typeof(MoneyConverter))]
    internal readonly record struct Money(decimal Amount);

    [JsonConverter(typeof(JsonNumberEnumConverter<Level>))]
    internal enum Level
    {
        Low = 1,
        High = 5,
    }

    internal sealed class Bill
    {
        public Money Sum { get; set; }

        public Money? Tip { get; set; }

        public Level Level { get; set; }

        [JsonInclude]
        internal int Number { get; set; }

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? More { get; set; }
    }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    internal sealed record Closed(int Number);

    [Tool("pay_bill")]
    internal static Bill Pay(Bill bill) => bill;

    [Tool("takes_closed")]
    internal static int Take(Closed closed) => closed.Number;

    public static async Task ProveAsync(Proof proof)
    {
        const string Json = """{"sum":"1.50$","tip":"2$","level":5,"number":3,"extra":[1]}""";

        proof.Same(Json, await Call.JsonAsync("pay_bill", $"{{\"bill\":{Json}}}"));
        proof.Same("4", await Call.JsonAsync("takes_closed", """{"closed":{"number":4}}"""));
        proof.Same("$.closed.other", Call.WrongPaths("takes_closed", """{"closed":{"number":4,"other":1}}"""));
    }
}
