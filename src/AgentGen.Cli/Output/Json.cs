using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AgentGen.Cli.Output;

/// <summary>JSON for machines that people can read too.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = Compact with { Indented = true, NewLine = "\n" };

    /// <summary>How documents are read: two members of one name are an error, and schemas may be deep.</summary>
    public static JsonDocumentOptions Reading { get; } = new() { AllowDuplicateProperties = false, MaxDepth = 512 };

    /// <summary>Writes one document over several lines.</summary>
    public static Task WriteAsync(Stream output, Action<Utf8JsonWriter> write, CancellationToken cancellationToken) => WriteAsync(output, write, Indented, cancellationToken);

    /// <summary>Writes one document on one line.</summary>
    public static Task WriteLineAsync(Stream output, Action<Utf8JsonWriter> write, CancellationToken cancellationToken) => WriteAsync(output, write, Compact, cancellationToken);

    private static async Task WriteAsync(Stream output, Action<Utf8JsonWriter> write, JsonWriterOptions options, CancellationToken cancellationToken)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, options))
        {
            write(writer);
        }

        buffer.Write("\n"u8);
        await output.WriteAsync(buffer.WrittenMemory, cancellationToken);
    }
}
