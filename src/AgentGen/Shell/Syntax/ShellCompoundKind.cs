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

    /// <summary><c>while …</c> and <c>until …</c></summary>
    Loop,

    /// <summary><c>for …</c> and <c>select …</c></summary>
    For,

    /// <summary><c>case … esac</c></summary>
    Case,

    /// <summary>A function definition.</summary>
    Function,

    /// <summary><c>[[ … ]]</c></summary>
    Conditional,

    /// <summary><c>(( … ))</c></summary>
    Arithmetic,
}
