namespace AgentGen.Shell;

/// <summary>What a piece of a command line was read as.</summary>
#if AGENTGEN_COMPILER
internal
#else
public
#endif
enum ShellTokenKind
{
    /// <summary>A word, with the quotes and expansions in it.</summary>
    Word = 0,

    /// <summary>The name and the operator of an assignment, such as <c>a=</c> or <c>a[1]+=</c>; its value is a word of its own.</summary>
    Assignment,

    /// <summary>The file descriptor before a redirection.</summary>
    Descriptor,

    /// <summary>A word of the grammar, such as <c>if</c>.</summary>
    ReservedWord,

    /// <summary>An operator or a parenthesis.</summary>
    Operator,

    /// <summary>The end of a line.</summary>
    NewLine,

    /// <summary>Spaces and tabs, and the carriage return before a new line.</summary>
    Blank,

    /// <summary>A backslash and the end of the line behind it, between words.</summary>
    LineContinuation,

    /// <summary>A comment, without the end of its line.</summary>
    Comment,

    /// <summary>The body of a here-document.</summary>
    HereDocument,

    /// <summary>The line that ends a here-document.</summary>
    HereDocumentEnd,

    /// <summary>What was not read because of an error.</summary>
    Skipped,
}
