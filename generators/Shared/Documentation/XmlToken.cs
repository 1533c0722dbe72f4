namespace AgentGen.Compiler;

/// <summary>What an <see cref="XmlScanner"/> stands on.</summary>
internal enum XmlToken
{
    /// <summary>Nothing: the text is at its end.</summary>
    None,

    /// <summary>Words, decoded.</summary>
    Text,

    /// <summary>The tag that opens an element.</summary>
    Open,

    /// <summary>An element without content.</summary>
    Empty,

    /// <summary>The tag that closes an element.</summary>
    Close,
}
