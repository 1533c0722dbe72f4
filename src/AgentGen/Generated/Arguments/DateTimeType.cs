using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>A date and time in ISO 8601.</summary>
internal sealed class DateTimeType() : ArgumentType<DateTime>("string with a date and time (ISO 8601)")
{
    public override bool TryRead(JsonElement json, ref ArgumentContext context, out DateTime value)
    {
        return JsonText.TryGet(json, static (JsonElement text, out DateTime date) => text.TryGetDateTime(out date), out value) || context.Refuse(Expected, json, out value);
    }

    internal override bool TryReadName(string text, out DateTime value)
    {
        ArgumentContext unused = default;
        return TryRead(JsonText.ToElement(text), ref unused, out value);
    }
}
