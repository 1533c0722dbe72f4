using System.Text;
using System.Text.Json;

namespace AgentGen.Compiler.Tests.Emitted.Properties.Values;

/// <summary>JSON as it is written: members may come twice, and a number keeps its digits.</summary>
internal abstract record Json
{
    internal static readonly JsonText Null = new("null");

    internal bool IsNull => this is JsonText { Raw: "null" };

    /// <summary>The object or array that stands in a string, if one does.</summary>
    internal Json? Unwrapped()
    {
        if (this is not JsonText { Raw: ['"', ..] raw })
        {
            return null;
        }

        try
        {
            Json inner = Of(JsonElement.Parse(JsonElement.Parse(raw).GetString()!));
            return inner is JsonText ? null : inner;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    internal static Json Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => new JsonItems([.. json.EnumerateArray().Select(Of)]),
        JsonValueKind.Object => new JsonMembers([.. json.EnumerateObject().Select(static member => new JsonMember(member.Name, Of(member.Value)))]),
        _ => new JsonText(json.GetRawText()),
    };

    internal abstract void Write(StringBuilder text);

    public sealed override string ToString()
    {
        StringBuilder text = new();
        Write(text);
        return text.ToString();
    }
}

/// <summary>Text, a number, a truth value or null.</summary>
internal sealed record JsonText(string Raw) : Json
{
    internal override void Write(StringBuilder text) => text.Append(Raw);
}

/// <summary>An array.</summary>
internal sealed record JsonItems(IReadOnlyList<Json> Items) : Json
{
    internal override void Write(StringBuilder text)
    {
        text.Append('[');
        for (int i = 0; i < Items.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Items[i].Write(text);
        }

        text.Append(']');
    }
}

/// <summary>An object.</summary>
internal sealed record JsonMembers(IReadOnlyList<JsonMember> Members) : Json
{
    internal Json? Find(string name) => Members.LastOrDefault(member => member.Name == name)?.Value;

    internal override void Write(StringBuilder text)
    {
        text.Append('{');
        for (int i = 0; i < Members.Count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(JsonSerializer.Serialize(Members[i].Name)).Append(':');
            Members[i].Value.Write(text);
        }

        text.Append('}');
    }
}

/// <summary>A member of an object.</summary>
internal sealed record JsonMember(string Name, Json Value);
