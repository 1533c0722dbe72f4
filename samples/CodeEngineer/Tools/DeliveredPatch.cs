namespace CodeEngineer.Tools;

/// <summary>A patch that was handed over.</summary>
/// <param name="Path">The patch file, relative to the workspace's root.</param>
/// <param name="Files">The files that it changes.</param>
internal sealed record DeliveredPatch(string Path, IReadOnlyList<string> Files);
