namespace AgentGen.Toolbelt;

/// <summary>Something in the workspace is not as a tool needs it. The message says what, where and what to do instead, and is meant for the model.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="innerException">The cause, if another exception was.</param>
public sealed class WorkspaceException(string message, Exception? innerException = null) : ToolException(message, innerException);
