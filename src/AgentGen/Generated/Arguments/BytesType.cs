using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>Bytes in Base64.</summary>
internal sealed class BytesType() : ArgumentType<byte[]>("string in Base64")
{
    public override bool TryRead(JsonElement json, ref ArgumentContext context, [MaybeNullWhen(false)] out byte[] value)
    {
        return JsonText.TryGet(json, static (JsonElement text, [MaybeNullWhen(false)] out byte[] bytes) => text.TryGetBytesFromBase64(out bytes), out value)
            || context.Refuse(Expected, json, out value);
    }
}
