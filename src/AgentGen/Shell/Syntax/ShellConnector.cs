namespace AgentGen.Shell;

/// <summary>How a statement follows the one before it.</summary>
#if AGENTGEN_COMPILER
internal
#else
public
#endif
enum ShellConnector
{
    /// <summary>After it, whatever came of it; also the first of a sequence.</summary>
    Always = 0,

    /// <summary>Only when it succeeded (<c>&amp;&amp;</c>).</summary>
    And,

    /// <summary>Only when it failed (<c>||</c>).</summary>
    Or,
}
