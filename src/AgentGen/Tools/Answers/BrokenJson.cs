namespace AgentGen;

/// <summary>Something that begins like a JSON value and is none.</summary>
/// <param name="Read">How many bytes of it were JSON.</param>
/// <param name="Offset">Where it stops being JSON, in UTF-8 bytes.</param>
/// <param name="Reason">Why, as a sentence.</param>
internal sealed record BrokenJson(int Read, int Offset, string Reason);
