using System.Text.Json;

namespace AgentGen.Generated;

/// <summary>Bytes in Base64, as memory.</summary>
/// <typeparam name="T">The memory type.</typeparam>
/// <param name="make">Makes it of bytes.</param>
internal sealed class MemoryType<T>(Func<byte[], T> make) : ArgumentType<T>(ArgumentTypes.Bytes.Expected)
    where T : struct
{
    public override bool TryRead(JsonElement json, ref ArgumentContext context, out T value)
    {
        bool isRead = ArgumentTypes.Bytes.TryRead(json, ref context, out byte[]? bytes);
        value = isRead ? make(bytes!) : default;
        return isRead;
    }
}
