using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>A JSON value in the journal: in the fact itself, or as a blob of the store where it is large.</summary>
/// <param name="Bytes">Its size as UTF-8.</param>
/// <param name="Json">The value, where it is small.</param>
/// <param name="Blob">The hash of the blob that holds it, where it is large.</param>
/// <param name="Preview">Its beginning and its end, where it is large.</param>
public sealed record Payload(long Bytes, JsonElement? Json = null, string? Blob = null, string? Preview = null);
