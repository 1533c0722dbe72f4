namespace AgentGen.Shell;

/// <summary>What running a command can do, in rising order.</summary>
#if AGENTGEN_COMPILER
internal
#else
public
#endif
enum ShellRisk
{
    /// <summary>Prints or looks only.</summary>
    ReadOnly = 0,

    /// <summary>Changes something in the ordinary course of work, or cannot be shown not to.</summary>
    Mutating,

    /// <summary>Destroys, discloses, escalates, or runs what nobody has seen.</summary>
    Dangerous,
}
