namespace AgentGen;

/// <summary>Where in a text a JSON value stands. What comes earlier here says more plainly that the value is meant.</summary>
internal enum JsonPlace
{
    /// <summary>The text is the value.</summary>
    Whole,

    /// <summary>A fenced block is the value.</summary>
    Fenced,

    /// <summary>Anywhere among other text.</summary>
    Embedded,
}
