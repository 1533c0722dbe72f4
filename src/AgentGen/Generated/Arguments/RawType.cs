using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>Any JSON value.</summary>
internal sealed class RawType() : ArgumentType<JsonElement>("a JSON value")
{
    internal override bool TakesNull => true;

    internal override bool TakesAnyJson => true;

    public override bool TryRead(JsonElement json, ref ArgumentContext context, out JsonElement value)
    {
        value = json;
        return json.ValueKind != JsonValueKind.Undefined || context.Refuse(Expected, json, out value);
    }
}
