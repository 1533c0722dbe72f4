using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>A truth value.</summary>
internal sealed class BooleanType() : ArgumentType<bool>("boolean")
{
    public override bool TryRead(JsonElement json, out bool value)
    {
        value = json.ValueKind == JsonValueKind.True;
        return value || json.ValueKind == JsonValueKind.False;
    }
}
