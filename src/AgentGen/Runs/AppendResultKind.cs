namespace AgentGen.Runs;

/// <summary>How an append ended.</summary>
public enum AppendResultKind
{
    /// <summary>Another append came first; nothing was written.</summary>
    Conflict = 0,

    /// <summary>A newer lease exists; nothing was written and nothing may be.</summary>
    Fenced,

    /// <summary>The facts are durable.</summary>
    Appended,
}
