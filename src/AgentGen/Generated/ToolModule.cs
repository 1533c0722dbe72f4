using System.ComponentModel;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen.Generated;

/// <summary>
/// The code of one assembly's tools, which the compiler writes: tools are numbered, and each operation is one method that switches on the number.
/// Creating a map then loads no type and compiles no method per tool.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ToolModule
{
    private JsonSerializerOptions? _options;

    /// <summary>The serializer options of every tool of the module, with the contracts of all their types.</summary>
    public JsonSerializerOptions Options => _options ??= CreateOptions();

    /// <summary>Makes a tool.</summary>
    /// <param name="number">The tool's number.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">Its description.</param>
    /// <param name="schema">The JSON schema of its arguments.</param>
    /// <param name="traits">What its map must know.</param>
    /// <returns>The tool.</returns>
    public GeneratedTool Tool(int number, string name, string description, string schema, ToolTraits traits) =>
        new CompiledTool(this, number, name, description, schema, traits);

    /// <summary>Makes the map of the module's tools.</summary>
    /// <param name="tools">The tools.</param>
    /// <param name="policy">What the map enforces.</param>
    /// <param name="services">The map's services.</param>
    /// <returns>The map.</returns>
    public static ToolMap Map(GeneratedTool[] tools, MapPolicy policy, IServiceProvider? services) =>
        new(tools, policy, services, guarded: true, ToolCallPolicy.Default);

    /// <summary>Makes the map of a module some of whose tools belong to features.</summary>
    /// <param name="tools">The tools.</param>
    /// <param name="policy">What the map enforces.</param>
    /// <param name="services">The map's services.</param>
    /// <param name="conditional">The places of the tools that belong to features, and these.</param>
    /// <param name="features">Knows which features are on; <see langword="null"/> to ask the services.</param>
    /// <returns>The map, without the tools whose features are off.</returns>
    /// <exception cref="InvalidOperationException">It could not be told whether a feature is on; the message names it and the tool.</exception>
    public static ToolMap Map(
        GeneratedTool[] tools, MapPolicy policy, IServiceProvider? services, (int Tool, string Feature)[] conditional, IToolFeatures? features)
    {
        ArgumentNullException.ThrowIfNull(tools);
        ArgumentNullException.ThrowIfNull(conditional);
        FeatureSwitch on = FeatureSwitch.Of(features, services);
        HashSet<string> off = [.. conditional.Where(each => !on.IsOn(each.Feature, tools[each.Tool])).Select(each => tools[each.Tool].Name)];
        ToolMap map = Map(tools, policy, services);
        return off.Count == 0 ? map : map.Where(tool => !off.Contains(tool.Name));
    }

    /// <summary>Makes the contract of a tool.</summary>
    /// <param name="number">The tool's number.</param>
    /// <returns>The contract.</returns>
    public abstract ToolContract Contract(int number);

    /// <summary>Binds the arguments of a call into its record.</summary>
    /// <param name="number">The tool's number.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="error">What is wrong with them, where the method returns <see langword="null"/>.</param>
    /// <returns>The call, or <see langword="null"/>.</returns>
    public abstract ToolCall? ParseCall(int number, GeneratedTool tool, AIFunctionArguments arguments, out ToolError? error);

    /// <summary>Gets the JSON schema of a tool's arguments in a style.</summary>
    /// <param name="number">The tool's number.</param>
    /// <param name="style">The style.</param>
    /// <returns>The schema.</returns>
    public abstract string Schema(int number, SchemaStyle style);

    /// <summary>Gets the JSON schema of a tool's result.</summary>
    /// <param name="number">The tool's number.</param>
    /// <returns>The schema, or <see langword="null"/> where the tool returns nothing that has one.</returns>
    public abstract string? ReturnSchema(int number);

    /// <summary>Gets the method that a tool was written from, for messages.</summary>
    /// <param name="number">The tool's number.</param>
    /// <returns>The method with its type and namespace.</returns>
    public abstract string Origin(int number);

    /// <summary>Binds and calls.</summary>
    /// <param name="number">The tool's number.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="cancellationToken">Handed to the method.</param>
    /// <returns>The result, or a <see cref="ToolError"/>.</returns>
    public abstract ValueTask<object?> InvokeAsync(int number, GeneratedTool tool, AIFunctionArguments arguments, CancellationToken cancellationToken);

    /// <summary>Binds without calling.</summary>
    /// <param name="number">The tool's number.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>Everything that is wrong, or <see langword="null"/>.</returns>
    public abstract ToolError? Validate(int number, GeneratedTool tool, AIFunctionArguments arguments);

    /// <summary>Captures what an undo needs.</summary>
    /// <param name="number">The tool's number.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="cancellationToken">Handed to the method.</param>
    /// <returns>The token.</returns>
    public virtual ValueTask<JsonElement> CaptureAsync(int number, GeneratedTool tool, AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        throw NotCompensable(tool);

    /// <summary>Takes a call back.</summary>
    /// <param name="number">The tool's number.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="token">The token.</param>
    /// <param name="arguments">No arguments, but the services for the undo.</param>
    /// <param name="cancellationToken">Handed to the method.</param>
    /// <returns>How the undo ended.</returns>
    public virtual ValueTask<UndoOutcome> UndoAsync(
        int number, GeneratedTool tool, JsonElement token, AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        throw NotCompensable(tool);

    /// <summary>Tells the effect of one call.</summary>
    /// <param name="number">The tool's number.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="cancellationToken">Handed to the method.</param>
    /// <returns>The effect.</returns>
    public virtual ValueTask<Effect> DecideEffectAsync(int number, GeneratedTool tool, AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return new(tool.Contract.Effect);
    }

    /// <summary>Makes the serializer options. Modules whose tools need contracts of their own override this.</summary>
    /// <returns>The options.</returns>
    protected virtual JsonSerializerOptions CreateOptions() => ToolJson.CreateOptions(null);

    /// <summary>The error for a tool number that the module does not have: a bug in the generator.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The exception.</returns>
    protected static Exception Unknown(int number) => new ArgumentOutOfRangeException(nameof(number), number, "The module has no tool with this number.");

    /// <summary>The error for a tool that cannot be taken back.</summary>
    /// <param name="tool">The tool.</param>
    /// <returns>The exception.</returns>
    protected static Exception NotCompensable(GeneratedTool tool)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return new NotSupportedException($"Tool '{tool.Name}' is not compensable: it names no Capture and Undo methods.");
    }
}
