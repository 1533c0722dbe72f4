using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>A date and time with an offset in ISO 8601.</summary>
internal sealed class DateTimeOffsetType() : ArgumentType<DateTimeOffset>("string with a date and time (ISO 8601)")
{
    public override bool TryRead(JsonElement json, ref ArgumentContext context, out DateTimeOffset value)
    {
        return JsonText.TryGet(json, static (JsonElement text, out DateTimeOffset date) => text.TryGetDateTimeOffset(out date), out value) || context.Refuse(Expected, json, out value);
    }

    internal override bool TryReadName(string text, out DateTimeOffset value)
    {
        ArgumentContext unused = default;
        return TryRead(JsonText.ToElement(text), ref unused, out value);
    }
}
