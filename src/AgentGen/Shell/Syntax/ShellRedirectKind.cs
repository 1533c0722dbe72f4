namespace AgentGen.Shell;

/// <summary>What a redirection does.</summary>
#if AGENTGEN_COMPILER
internal
#else
public
#endif
enum ShellRedirectKind
{
    /// <summary><c>&lt;</c></summary>
    Input = 0,

    /// <summary><c>&gt;</c></summary>
    Output,

    /// <summary><c>&gt;|</c>: replaces the file even where that is switched off</summary>
    ForcedOutput,

    /// <summary><c>&gt;&gt;</c></summary>
    Append,

    /// <summary><c>&amp;&gt;</c>, and <c>&gt;&amp;</c> with a file name</summary>
    OutputAndError,

    /// <summary><c>&amp;&gt;&gt;</c></summary>
    AppendOutputAndError,

    /// <summary><c>&lt;&gt;</c></summary>
    InputOutput,

    /// <summary><c>&lt;&amp;</c>; a target <c>-</c> closes, and one that ends so moves</summary>
    DuplicateInput,

    /// <summary><c>&gt;&amp;</c> with a descriptor; a target <c>-</c> closes, and one that ends so moves</summary>
    DuplicateOutput,

    /// <summary><c>&lt;&lt;</c> and <c>&lt;&lt;-</c></summary>
    HereDocument,

    /// <summary><c>&lt;&lt;&lt;</c></summary>
    HereString,
}
