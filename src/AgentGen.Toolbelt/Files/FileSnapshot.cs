namespace AgentGen.Toolbelt;

/// <summary>What was at a path before a write, and what the write puts there: enough to take the write back, and to see that somebody else wrote since.</summary>
/// <param name="Path">The path, relative to the workspace's root.</param>
/// <param name="Existed">Whether there was a file.</param>
/// <param name="Content">The file's bytes in base64; <see langword="null"/> where there was none.</param>
/// <param name="Mode">The file's Unix permissions; 0 where there was none, or on Windows.</param>
/// <param name="NewFolder">The topmost folder that the write has to make, relative to the root; <see langword="null"/> where every folder exists.</param>
/// <param name="WrittenHash">The SHA-256 of what the write puts there, lower-case hexadecimal.</param>
public sealed record FileSnapshot(string Path, bool Existed, string? Content, int Mode, string? NewFolder, string WrittenHash);
