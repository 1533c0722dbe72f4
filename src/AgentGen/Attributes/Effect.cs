namespace AgentGen;

/// <summary>
/// What a tool does to the world, and so what an unfinished call means after a crash, a timeout, a cancellation or a throw.
/// </summary>
public enum Effect
{
    /// <summary>
    /// Happens at most once. An unfinished call is <em>unknown</em>: it is surfaced for a person to look at and never repeated.
    /// This is the default, because it is the only safe assumption about a tool that says nothing.
    /// </summary>
    Once = 0,

    /// <summary>Changes nothing. An unfinished call is simply made again.</summary>
    ReadOnly,

    /// <summary>Making the call twice is the same as making it once. An unfinished call is made again with the same idempotency key.</summary>
    Idempotent,

    /// <summary>
    /// Can be taken back: the tool names a <see cref="ToolAttribute.Capture"/> and an <see cref="ToolAttribute.Undo"/> method.
    /// An unfinished call is undone, then made again.
    /// </summary>
    Compensable,
}
