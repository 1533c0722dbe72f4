namespace CodeEngineer.Diff;

/// <summary>One line of a difference.</summary>
/// <param name="Kind">On which side the line is.</param>
/// <param name="Text">The line with its end.</param>
internal readonly record struct DiffLine(DiffKind Kind, string Text);
