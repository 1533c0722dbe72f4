namespace AgentGen.Shell;

/// <summary>The forms of a compound command.</summary>
#if AGENTGEN_COMPILER
internal
#else
public
#endif
enum ShellCompoundKind
{
    /// <summary><c>{ …; }</c></summary>
    Group = 0,

    /// <summary><c>( … )</c></summary>
    Subshell,

    /// <summary><c>if … then … fi</c></summary>
    If,

    /// <summary><c>while …; do …; done</c></summary>
    While,

    /// <summary><c>until …; do …; done</c></summary>
    Until,

    /// <summary><c>for name in …; do …; done</c> and <c>for ((…)); do …; done</c>, which has no name</summary>
    For,

    /// <summary><c>select name in …; do …; done</c></summary>
    Select,

    /// <summary><c>case … esac</c></summary>
    Case,

    /// <summary>A function definition.</summary>
    Function,

    /// <summary><c>coproc …</c>: its one body runs beside what follows.</summary>
    Coprocess,

    /// <summary><c>[[ … ]]</c></summary>
    Conditional,

    /// <summary><c>(( … ))</c></summary>
    Arithmetic,
}
