namespace AgentGen.Shell;

/// <summary>The forms of a part of a word.</summary>
#if AGENTGEN_COMPILER
internal
#else
public
#endif
enum ShellWordPartKind
{
    /// <summary>Text, after the removal of quotes and escapes.</summary>
    Literal = 0,

    /// <summary>A tilde prefix: a home directory.</summary>
    Tilde,

    /// <summary><c>$name</c> or <c>${name…}</c></summary>
    Parameter,

    /// <summary><c>$(…)</c> or back quotes</summary>
    CommandSubstitution,

    /// <summary><c>&lt;(…)</c> or <c>&gt;(…)</c></summary>
    ProcessSubstitution,

    /// <summary><c>$((…))</c></summary>
    Arithmetic,

    /// <summary>A value that is not known (see <see cref="ShellHole"/>).</summary>
    Hole,
}
