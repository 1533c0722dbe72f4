namespace AgentGen.Shell.Parsing;

/// <summary>What text is read as if it stood between double quotes.</summary>
internal enum Quoting
{
    /// <summary>Between double quotes.</summary>
    Quotes = 0,

    /// <summary>The operand of a parameter between double quotes.</summary>
    Operand,

    /// <summary>The body of a here-document.</summary>
    Document,

    /// <summary>The body of a here-document whose lines lose their leading tabs.</summary>
    TabbedDocument,
}
