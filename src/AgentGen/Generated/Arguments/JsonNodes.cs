using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgentGen.Generated;

/// <summary>Makes nodes of JSON. Their members are found in any case, as the serializer's are.</summary>
internal static class JsonNodes
{
    private static readonly JsonNodeOptions Options = new() { PropertyNameCaseInsensitive = true };

    internal static JsonNode? Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(json, Options),
        JsonValueKind.Array => JsonArray.Create(json, Options),
        _ => JsonValue.Create(json, Options),
    };
}
