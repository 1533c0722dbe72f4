namespace AgentGen.Toolbelt;

/// <summary>What a write did.</summary>
/// <param name="Path">The path, relative to the workspace's root.</param>
/// <param name="Bytes">How many bytes the file has now.</param>
/// <param name="Created">Whether the file is new.</param>
public sealed record FileWritten(string Path, long Bytes, bool Created);
