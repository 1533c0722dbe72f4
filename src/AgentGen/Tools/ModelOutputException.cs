namespace AgentGen;

/// <summary>A model's structured answer is not what was asked for.</summary>
public sealed class ModelOutputException : FormatException
{
    internal ModelOutputException(ToolError error)
        : base(error.Message) => Error = error;

    /// <summary>What is wrong, as data. Its message, which is also that of the exception, can be sent to the model as it is.</summary>
    public ToolError Error { get; }
}
