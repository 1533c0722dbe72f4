using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>Any JSON value.</summary>
internal sealed class RawType() : ArgumentType<JsonElement>("a JSON value")
{
    public override bool TryRead(JsonElement json, out JsonElement value)
    {
        value = json;
        return json.ValueKind != JsonValueKind.Undefined;
    }
}
