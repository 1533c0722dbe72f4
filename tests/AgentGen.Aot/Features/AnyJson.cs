using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentGen.Aot.Features;

internal static class AnyJson
{
    internal sealed record Loose(JsonNode Node, object Any, JsonObject? Map, Memory<byte> Bytes, Version Version, List<object> Items, Dictionary<string, object?> Named);

    [Tool("takes_loose_json")]
    internal static Loose Take(Loose loose) => loose;

    [Tool("takes_nodes")]
    internal static string Nodes(JsonArray list, JsonValue value, JsonDocument document, object? any = null) =>
        $"{list.Count} {value.GetValue<int>()} {document.RootElement.ValueKind} {any is null}";

    public static async Task ProveAsync(Proof proof)
    {
        const string Json = """{"node":{"a":[1,null]},"any":"x","map":{"b":1.50},"bytes":"AAEC","version":"1.2.3","items":[1,"x",[{}]],"named":{"c":true,"d":null}}""";

        proof.Same(Json, await Call.JsonAsync("takes_loose_json", $"{{\"loose\":{Json}}}"));
        proof.Same("\"2 5 Object True\"", await Call.JsonAsync("takes_nodes", """{"list":[1,2],"value":5,"document":{}}"""));
        proof.Same("$.document $.list $.value", Call.WrongPaths("takes_nodes", """{"list":{},"value":[],"document":null}"""));
    }
}
