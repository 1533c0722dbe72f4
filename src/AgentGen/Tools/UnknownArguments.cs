namespace AgentGen;

/// <summary>What happens to a call with an argument that no parameter of the tool has.</summary>
public enum UnknownArguments
{
    /// <summary>The argument is ignored. The default, as in <see cref="Microsoft.Extensions.AI.AIFunctionFactory"/>.</summary>
    Ignore = 0,

    /// <summary>The call is made, and <see cref="ToolCallPolicy.OnUnknownArgument"/> and the current activity are told.</summary>
    Warn,

    /// <summary>The call is refused as <see cref="ToolErrorCode.InvalidArguments"/>, with the nearest name that the tool knows.</summary>
    Refuse,
}
