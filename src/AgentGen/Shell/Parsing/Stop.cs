namespace AgentGen.Shell.Parsing;

/// <summary>What ends a stretch of a word.</summary>
internal enum Stop
{
    /// <summary>What ends a word: a blank, a new line or an operator.</summary>
    Word = 0,

    /// <summary>What ends a regular expression: as a word, but parentheses and bars belong to it.</summary>
    Expression,

    /// <summary>The brace that closes a parameter's operand.</summary>
    Brace,

    /// <summary>The bracket that closes a subscript or arithmetic.</summary>
    Bracket,

    /// <summary>The bracket that closes a parameter's subscript, or the brace that closes the parameter without it.</summary>
    Subscript,

    /// <summary>The parenthesis that closes what two opened; braces and brackets behind a dollar sign hide none.</summary>
    Parenthesis,

    /// <summary>The end of arithmetic, which is known.</summary>
    Arithmetic,

    /// <summary>The parenthesis that closes a pattern of several.</summary>
    Pattern,
}
