using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>A reference or null.</summary>
/// <typeparam name="T">The reference's type.</typeparam>
/// <param name="type">How to read what is not null.</param>
internal sealed class ReferenceOrNullType<T>(ArgumentType<T> type) : ArgumentType<T?>($"{type.Expected} or null")
    where T : class
{
    internal override bool TakesNull => true;

    public override bool TryRead(JsonElement json, ref ArgumentContext context, out T? value)
    {
        value = null;
        return json.ValueKind == JsonValueKind.Null || type.TryRead(json, ref context, out value);
    }
}
