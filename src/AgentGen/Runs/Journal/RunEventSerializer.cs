using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>Turns facts into the bytes that stores keep, and back.</summary>
public static class RunEventSerializer
{
    /// <summary>Writes a fact as UTF-8 JSON with a <c>type</c> discriminator that carries the version of its shape.</summary>
    /// <param name="runEvent">The fact.</param>
    /// <returns>The bytes.</returns>
    public static byte[] Serialize(RunEvent runEvent)
    {
        ArgumentNullException.ThrowIfNull(runEvent);
        return JsonSerializer.SerializeToUtf8Bytes(runEvent, RunJsonContext.Default.RunEvent);
    }

    /// <summary>Reads a fact.</summary>
    /// <param name="utf8">What <see cref="Serialize"/> wrote, now or in an older version.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="RunStoreException">The bytes are not a fact that this version knows (<see cref="RunStoreError.Corrupt"/>).</exception>
    public static RunEvent Deserialize(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8, RunJsonContext.Default.RunEvent)
                ?? throw Corrupt("it is null", null);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or FormatException)
        {
            throw Corrupt(exception.Message, exception);
        }
    }

    private static RunStoreException Corrupt(string detail, Exception? cause) =>
        new(RunStoreError.Corrupt, $"A fact of the journal cannot be read: {detail} It was damaged, or written by a newer version; restore it or use that version.", cause);
}
