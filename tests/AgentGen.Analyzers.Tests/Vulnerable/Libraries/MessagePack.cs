using System;

namespace MessagePack;

public static class MessagePackSerializer
{
    public static T Deserialize<T>(ReadOnlyMemory<byte> buffer) => throw new NotSupportedException();

    public static class Typeless
    {
        public static object? Deserialize(ReadOnlyMemory<byte> bytes) => null;
    }
}
