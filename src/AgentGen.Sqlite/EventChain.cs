using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AgentGen.Runs;

/// <summary>Chains the facts of a run by hash, so that a fact that was changed, moved, taken out or cut off is found.</summary>
internal static class EventChain
{
    /// <summary>What the first fact of a run is chained to.</summary>
    public static byte[] Root(RunId run) => SHA256.HashData(Encoding.ASCII.GetBytes(run.Value));

    /// <summary>The hash of a fact, which covers all facts before it.</summary>
    public static byte[] Next(ReadOnlySpan<byte> previous, long revision, long atTicks, ReadOnlySpan<byte> body)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> place = stackalloc byte[16];
        BinaryPrimitives.WriteInt64LittleEndian(place, revision);
        BinaryPrimitives.WriteInt64LittleEndian(place[8..], atTicks);
        hash.AppendData(previous);
        hash.AppendData(place);
        hash.AppendData(body);
        return hash.GetHashAndReset();
    }
}
