using System.Text.Json;

namespace AgentGen;

/// <summary>What a gate sees of the call that it checks.</summary>
public sealed class GateContext
{
    /// <summary>The tool's name.</summary>
    public required string Tool { get; init; }

    /// <summary>The call's arguments, a JSON object.</summary>
    public required JsonElement Arguments { get; init; }

    /// <summary>The call's result as JSON; <see cref="JsonValueKind.Null"/> where the tool returns nothing.</summary>
    public required JsonElement Result { get; init; }

    /// <summary>The gate's argument from its declaration, such as a parameter's name or a text.</summary>
    public string? Argument { get; init; }

    /// <summary>The services of the call: the workspace, the command runner, syntax checkers and whatever the host added.</summary>
    public required IServiceProvider Services { get; init; }
}
