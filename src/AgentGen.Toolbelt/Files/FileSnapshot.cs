namespace AgentGen.Toolbelt;

/// <summary>What was at a path before a write, and what the write puts there: enough to take the write back, and to see that somebody else wrote since.</summary>
/// <param name="Path">The path, relative to the workspace's root.</param>
/// <param name="WrittenHash">The SHA-256 of what the write puts there, lower-case hexadecimal.</param>
/// <param name="Mode">The file's Unix permissions; 0 where there was none, or on Windows.</param>
/// <param name="Content">The file's bytes in base64; <see langword="null"/> where there was none.</param>
/// <param name="NewFolder">The topmost folder that the write has to make, relative to the root; <see langword="null"/> where every folder exists.</param>
public sealed record FileSnapshot(string Path, string WrittenHash, int Mode = 0, string? Content = null, string? NewFolder = null);
