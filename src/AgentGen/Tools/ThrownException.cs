namespace AgentGen;

/// <summary>An exception as operators see it, recorded. A model sees of it what <see cref="ToolCallPolicy.ExceptionDetail"/> says.</summary>
/// <param name="Type">The full name of its type.</param>
/// <param name="Message">Its message.</param>
public sealed record ThrownException(string Type, string Message)
{
    internal static ThrownException Of(Exception exception) => new(exception.GetType().FullName ?? exception.GetType().Name, exception.Message);
}
