using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen;

/// <summary>A tool that the compiler wrote: an <see cref="AIFunction"/> without reflection that knows its own contract.</summary>
/// <remarks>Called as an <see cref="AIFunction"/>, a tool of a map enforces the map's policy first.</remarks>
public abstract class GeneratedTool : AIFunction
{
    private ToolGuard? _guard;

    /// <summary>The static facts of the tool.</summary>
    public abstract ToolContract Contract { get; }

    /// <summary>The services of the tool's map, used where a call brings none: each call then gets a scope of its own.</summary>
    internal IServiceProvider? Services { get; private set; }

    /// <summary>How the tool treats exceptions and unknown arguments: its map's policy.</summary>
    internal ToolCallPolicy CallPolicy { get; private set; } = ToolCallPolicy.Default;

    /// <summary>Whether a map's policy has anything to check before, or to do after, a call in any phase.</summary>
    internal virtual bool IsGuarded => Contract is { RequiresApproval: true } or { Gates.Count: > 0 } or { ShellParameters.Count: > 0 } or { Timeout: not null };

    /// <summary>Whether each call needs a person's approval.</summary>
    internal virtual bool RequiresApproval => Contract.RequiresApproval;

    /// <summary>Where the tool comes from, for messages: the method that it was written from.</summary>
    internal virtual string Origin => GetType().FullName ?? GetType().Name;

    /// <summary>Checks the arguments of a call without making it.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <returns>Everything that is wrong with them, or <see langword="null"/>.</returns>
    public abstract ToolError? Validate(AIFunctionArguments arguments);

    /// <summary>Binds the arguments and makes the call, without any policy: no phase, no shell verdict, no approval, no gate.</summary>
    /// <param name="arguments">The arguments, and the services for the call.</param>
    /// <param name="cancellationToken">Handed to the method. Where it is cancelled already, the method is not called.</param>
    /// <returns>The method's result, or a <see cref="ToolError"/> with every argument that is wrong. Exceptions of the method propagate.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled before the call, or the method gave up because of it.</exception>
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
    /// <exception cref="ArgumentException">The arguments are wrong: <see cref="Validate"/> says how.</exception>
    public abstract ValueTask<JsonElement> CaptureAsync(AIFunctionArguments arguments, CancellationToken cancellationToken);

    /// <summary>For a compensable tool: takes a call back.</summary>
    /// <param name="token">What <see cref="CaptureAsync"/> returned for that call.</param>
    /// <param name="services">The services for the undo.</param>
    /// <param name="cancellationToken">Handed to the method.</param>
    /// <returns>How the undo ended.</returns>
    /// <exception cref="NotSupportedException">The tool is not compensable.</exception>
    /// <exception cref="JsonException">The token is not what <see cref="CaptureAsync"/> returns.</exception>
    public abstract ValueTask<UndoOutcome> UndoAsync(JsonElement token, IServiceProvider? services, CancellationToken cancellationToken);

    /// <summary>Tells the effect of one call: what the tool's <c>EffectFrom</c> method says, else <see cref="ToolContract.Effect"/>.</summary>
    /// <param name="arguments">The arguments of the call.</param>
    /// <param name="cancellationToken">Handed to the method.</param>
    /// <returns>The effect.</returns>
    /// <exception cref="ArgumentException">The tool decides per call and the arguments are wrong: <see cref="Validate"/> says how.</exception>
    public abstract ValueTask<Effect> DecideEffectAsync(AIFunctionArguments arguments, CancellationToken cancellationToken);

    /// <inheritdoc/>
    protected sealed override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        _guard is null ? InvokeWithoutPolicyAsync(arguments, cancellationToken) : _guard.InvokeAsync(this, arguments, cancellationToken);

    /// <summary>Binds the arguments of a call into a record.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="error">What is wrong with them, where the method returns <see langword="null"/>.</param>
    /// <returns>The call, or <see langword="null"/>.</returns>
    internal virtual ToolCall? ParseCall(AIFunctionArguments arguments, out ToolError? error)
    {
        error = Validate(arguments);
        return error is null ? new UntypedToolCall(this, arguments) : null;
    }

    /// <summary>Makes the same tool with its schema in another style.</summary>
    /// <param name="style">The style.</param>
    /// <returns>The tool.</returns>
    internal virtual GeneratedTool WithSchema(SchemaStyle style) => this;

    /// <summary>Makes the same tool for another map.</summary>
    /// <param name="guard">The map's guard, or <see langword="null"/> where it has nothing to refuse.</param>
    /// <param name="services">The map's services.</param>
    /// <param name="policy">The map's call policy.</param>
    /// <returns>The tool.</returns>
    internal GeneratedTool For(ToolGuard? guard, IServiceProvider? services, ToolCallPolicy policy)
    {
        var tool = (GeneratedTool)MemberwiseClone();
        tool._guard = guard;
        tool.Services = services;
        tool.CallPolicy = policy;
        return tool;
    }
}
