namespace AgentGen;

/// <summary>How the tools of a map treat what the schema does not decide: exceptions and unknown arguments. Immutable; see <see cref="ToolMap.With"/>.</summary>
public sealed record ToolCallPolicy
{
    /// <summary>The policy of a map that names no other: no detail of an exception, unknown arguments ignored.</summary>
    public static ToolCallPolicy Default { get; } = new();

    /// <summary>
    /// What a model may see of an exception. The default is <see cref="ExceptionDetail.None"/>. A tool that is called directly, as a function, still throws
    /// its exception unchanged.
    /// </summary>
    public ExceptionDetail ExceptionDetail { get; init; }

    /// <summary>
    /// What happens to a call with an argument that no parameter has. Names are compared as the arguments' dictionary compares them. Parameters that
    /// are no part of the schema, such as services and cancellation tokens, are unknown. The default is <see cref="UnknownArguments.Ignore"/>.
    /// </summary>
    public UnknownArguments UnknownArguments { get; init; }

    /// <summary>
    /// Told of each unknown argument right before the call, where <see cref="UnknownArguments"/> is <see cref="UnknownArguments.Warn"/>. Called on the
    /// caller's thread, at the same time for calls that run at the same time. What it throws changes nothing.
    /// </summary>
    public Action<UnknownArgument>? OnUnknownArgument { get; init; }

    /// <summary>Joins two policies: of each rule the stricter one, and everyone who wants to be told is told.</summary>
    /// <param name="other">The other policy.</param>
    /// <returns>The joined policy.</returns>
    public ToolCallPolicy Strictest(ToolCallPolicy other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new ToolCallPolicy
        {
            ExceptionDetail = (ExceptionDetail)Math.Min((int)ExceptionDetail, (int)other.ExceptionDetail),
            UnknownArguments = (UnknownArguments)Math.Max((int)UnknownArguments, (int)other.UnknownArguments),
            OnUnknownArgument = OnUnknownArgument == other.OnUnknownArgument ? OnUnknownArgument : OnUnknownArgument + other.OnUnknownArgument,
        };
    }
}
