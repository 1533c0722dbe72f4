namespace AgentGen.Shell.Parsing;

/// <summary>Where a word stands, as far as that changes how it is read.</summary>
internal enum Place
{
    /// <summary>An argument, an item, a target.</summary>
    Argument = 0,

    /// <summary>Where a term of a test begins: <c>!(</c> negates a group.</summary>
    Condition,

    /// <summary>The right side of <c>=~</c>: parentheses and bars belong to the word.</summary>
    Expression,

    /// <summary>Between the parentheses of an array, where <c>[…]=</c> may begin a word.</summary>
    Element,

    /// <summary>Before the name of a command, where assignments may stand but no reserved word.</summary>
    Assignment,

    /// <summary>Where a command begins, with an assignment or a reserved word.</summary>
    Command,
}
