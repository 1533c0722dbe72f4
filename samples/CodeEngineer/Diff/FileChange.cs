namespace CodeEngineer.Diff;

/// <summary>One file that a run changed.</summary>
/// <param name="Path">Its relative name, with forward slashes.</param>
/// <param name="Diff">The change as a unified diff.</param>
internal sealed record FileChange(string Path, string Diff);
