namespace CodeEngineer.Options;

/// <summary>How progress is shown.</summary>
internal enum OutputMode
{
    /// <summary>A live view in a terminal, lines anywhere else.</summary>
    Auto = 0,

    /// <summary>Lines without control characters.</summary>
    Plain,

    /// <summary>One JSON object a line.</summary>
    Json,
}
