using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>Bytes in Base64.</summary>
internal sealed class BytesType() : ArgumentType<byte[]>("string in Base64")
{
    public override bool TryRead(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out byte[] value)
    {
        value = null;
        return (json.ValueKind == JsonValueKind.String && json.TryGetBytesFromBase64(out value)) || context.Refuse(Expected, json, out value);
    }
}
