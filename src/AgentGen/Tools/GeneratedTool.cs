using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen;

/// <summary>A tool that the compiler wrote: an <see cref="AIFunction"/> without reflection that knows its own contract.</summary>
public abstract class GeneratedTool : AIFunction
{
    /// <summary>The static facts of the tool.</summary>
    public abstract ToolContract Contract { get; }

    /// <summary>Checks the arguments of a call without making it.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <returns>Everything that is wrong with them, or <see langword="null"/>.</returns>
    public abstract ToolError? Validate(AIFunctionArguments arguments);

    /// <summary>Binds the arguments and makes the call, without any policy: no phase, no shell verdict, no approval, no gate.</summary>
    /// <param name="arguments">The arguments, and the services for the call.</param>
    /// <param name="cancellationToken">Handed to the method.</param>
    /// <returns>The method's result, or a <see cref="ToolError"/> with every argument that is wrong. Exceptions of the method propagate.</returns>
    public abstract ValueTask<object?> InvokeWithoutPolicyAsync(AIFunctionArguments arguments, CancellationToken cancellationToken);

    /// <summary>Turns a result into JSON by the tool's own contracts.</summary>
    /// <param name="result">What <see cref="InvokeWithoutPolicyAsync"/> returned.</param>
    /// <returns>The JSON; null for a tool that returns nothing.</returns>
    public abstract JsonElement ResultToJson(object? result);

    /// <summary>For a compensable tool: captures, before a call, what its undo needs.</summary>
    /// <param name="arguments">The arguments of the call.</param>
    /// <param name="cancellationToken">Handed to the method.</param>
    /// <returns>The undo token as JSON.</returns>
    /// <exception cref="NotSupportedException">The tool is not compensable.</exception>
    public abstract ValueTask<JsonElement> CaptureAsync(AIFunctionArguments arguments, CancellationToken cancellationToken);

    /// <summary>For a compensable tool: takes a call back.</summary>
    /// <param name="token">What <see cref="CaptureAsync"/> returned for that call.</param>
    /// <param name="services">The services for the undo.</param>
    /// <param name="cancellationToken">Handed to the method.</param>
    /// <returns>How the undo ended.</returns>
    /// <exception cref="NotSupportedException">The tool is not compensable.</exception>
    public abstract ValueTask<UndoOutcome> UndoAsync(JsonElement token, IServiceProvider? services, CancellationToken cancellationToken);

    /// <summary>Tells the effect of one call: what the tool's <c>EffectFrom</c> method says, else <see cref="ToolContract.Effect"/>.</summary>
    /// <param name="arguments">The arguments of the call.</param>
    /// <param name="cancellationToken">Handed to the method.</param>
    /// <returns>The effect.</returns>
    public abstract ValueTask<Effect> DecideEffectAsync(AIFunctionArguments arguments, CancellationToken cancellationToken);
}
