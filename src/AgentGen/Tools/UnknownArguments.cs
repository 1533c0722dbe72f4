namespace AgentGen;

/// <summary>What happens to a call with an argument that no parameter of the tool has.</summary>
public enum UnknownArguments
{
    /// <summary>The argument is ignored. The default, as in <see cref="Microsoft.Extensions.AI.AIFunctionFactory"/>.</summary>
    Ignore = 0,

    /// <summary>
    /// The call is made, and <see cref="ToolCallPolicy.OnUnknownArgument"/> and the current activity are told. Members inside arguments are not looked at.
    /// </summary>
    Warn,

    /// <summary>
    /// The call is refused as <see cref="ToolErrorCode.InvalidArguments"/>, with the nearest name that the tool knows. So is a
    /// member inside an argument that its type has not, unless the type keeps what it does not know.
    /// </summary>
    Refuse,
}
