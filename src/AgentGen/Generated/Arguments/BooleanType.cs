using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>A truth value, or text with one.</summary>
internal sealed class BooleanType() : ArgumentType<bool>("boolean")
{
    public override bool TryRead(JsonElement json, ref ArgumentContext context, out bool value)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.True or JsonValueKind.False:
                value = json.ValueKind == JsonValueKind.True;
                return true;
            case JsonValueKind.String when JsonText.TryRead(json, out string? text) && TryReadName(text, out value):
                return true;
            default:
                return context.Refuse(Expected, json, out value);
        }
    }

    internal override bool TryReadName(string text, out bool value)
    {
        value = text.Equals("true", StringComparison.OrdinalIgnoreCase);
        return value || text.Equals("false", StringComparison.OrdinalIgnoreCase);
    }
}
