namespace CodeEngineer.Diff;

/// <summary>On which side a line is.</summary>
internal enum DiffKind
{
    /// <summary>On both.</summary>
    Same = 0,

    /// <summary>Only in the old text.</summary>
    Removed,

    /// <summary>Only in the new text.</summary>
    Added,
}
