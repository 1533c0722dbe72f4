namespace AgentGen;

/// <summary>Says that something threw, with no more of the exception than the model may see.</summary>
internal static class FailureText
{
    /// <summary>Writes a sentence without its full stop.</summary>
    internal static string Of(string subject, Exception exception, ToolCallPolicy policy) => (exception, policy.ExceptionDetail) switch
    {
        (ToolException, _) => $"{subject} failed: {exception.Message.TrimEnd('.')}",
        (_, ExceptionDetail.Type) => $"{subject} threw {exception.GetType().Name}",
        (_, ExceptionDetail.Message) => $"{subject} threw {exception.GetType().Name}: {exception.Message.TrimEnd('.')}",
        _ => $"{subject} failed; only operators see why",
    };

    /// <summary>Makes the error of a tool that threw.</summary>
    internal static ToolError Error(GeneratedTool tool, string code, string before, string subject, Exception exception, string after = "") => new()
    {
        Code = code,
        Tool = tool.Name,
        Message = $"{before}{Of(subject, exception, tool.CallPolicy)}.{after}",
        Cause = ThrownException.Of(exception),
    };
}
