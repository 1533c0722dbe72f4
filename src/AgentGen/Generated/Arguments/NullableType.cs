using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>A value or null.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="type">How to read a value.</param>
internal sealed class NullableType<T>(ArgumentType<T> type) : ArgumentType<T?>($"{type.Expected} or null")
    where T : struct
{
    internal override bool TakesNull => true;

    public override bool TryRead(JsonElement json, ref ArgumentContext context, out T? value)
    {
        value = null;
        if (json.ValueKind == JsonValueKind.Null)
        {
            return true;
        }

        bool isRead = type.TryRead(json, ref context, out T read);
        value = isRead ? read : null;
        return isRead;
    }
}
