namespace AgentGen;

/// <summary>
/// What a tool throws to tell the model why it failed: the message is shown to the model as it is, whatever <see cref="ToolCallPolicy.ExceptionDetail"/>
/// says. So it names what is wrong and what to do instead, and nothing that the model must not see.
/// </summary>
/// <param name="message">What is wrong and what to do instead, in a sentence or two.</param>
/// <param name="innerException">The cause, for operators only.</param>
public class ToolException(string message, Exception? innerException = null) : Exception(message, innerException);
