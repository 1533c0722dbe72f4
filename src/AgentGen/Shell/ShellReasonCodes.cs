namespace AgentGen.Shell;

/// <summary>The codes of reasons. They are stable: a code never changes its meaning and is never used for another.</summary>
static partial class ShellReasonCodes
{
    /// <summary>The text is not a well-formed command line.</summary>
    public const string Unparsable = "unparsable";

    /// <summary>A command no rule knows.</summary>
    public const string UnknownCommand = "unknown-command";
}
