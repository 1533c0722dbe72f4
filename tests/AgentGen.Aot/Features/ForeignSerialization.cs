using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AgentGen.Aot.Features;

/// <summary>Other libraries write and read a tool's types by the contracts that its options carry.</summary>
internal static class ForeignSerialization
{
    internal sealed record Crate(string Name, List<int> Sizes, Dictionary<string, DayOfWeek> Days);

    [Tool("ship_crate")]
    internal static Crate Ship(Crate crate) => crate;

    public static Task ProveAsync(Proof proof)
    {
        JsonSerializerOptions options = Call.Map.Tool("ship_crate").JsonSerializerOptions;
        JsonTypeInfo<Crate> contract = (JsonTypeInfo<Crate>)options.GetTypeInfo(typeof(Crate));
        const string Json = """{"name":"a","sizes":[1,2],"days":{"first":"Monday"}}""";

        proof.Same(Json, JsonSerializer.Serialize(new Crate("a", [1, 2], new() { ["first"] = DayOfWeek.Monday }), contract));
        proof.Same(Json, JsonSerializer.Serialize(JsonSerializer.Deserialize(Json, contract)!, contract));
        return Task.CompletedTask;
    }
}
