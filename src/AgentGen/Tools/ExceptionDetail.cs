namespace AgentGen;

/// <summary>What a model may see of an exception that a tool, its capture, its undo or a check before it threw.</summary>
/// <remarks>The message of a <see cref="ToolException"/> is written for the model, which always sees it. Operators see everything in every case.</remarks>
public enum ExceptionDetail
{
    /// <summary>That something failed, and no more: neither type nor message. The default.</summary>
    None = 0,

    /// <summary>The type's name without its namespace.</summary>
    Type,

    /// <summary>The type's name and the message. A message may hold paths, connection strings and whatever else the tool came across.</summary>
    Message,
}
