using System.Text.Json;
using AgentGen.Generated;
using Microsoft.Extensions.AI;

namespace AgentGen;

/// <summary>The one class of all emitted tools: data, and a number in the module that holds the code.</summary>
internal sealed class CompiledTool(
    ToolModule module, int number, string name, string description, string schema, ToolTraits traits) : GeneratedTool
{
    // The key by which adapters of OpenAI ask for strict mode.
    private static readonly IReadOnlyDictionary<string, object?> StrictProperties = new Dictionary<string, object?> { ["strict"] = true };

    // Boxed, so that a reader on another thread sees either nothing or a whole element.
    private object? _schema;
    private object? _returnSchema;
    private ToolContract? _contract;
    private SchemaStyle _style;

    public override string Name => name;

    public override string Description => description;

    public override JsonElement JsonSchema => (JsonElement)(_schema ??= JsonElement.Parse(_style == SchemaStyle.Default ? schema : module.Schema(number, _style)));

    public override IReadOnlyDictionary<string, object?> AdditionalProperties =>
        _style == SchemaStyle.OpenAIStrict && (traits & ToolTraits.Strict) != 0 ? StrictProperties : base.AdditionalProperties;

    public override JsonElement? ReturnJsonSchema => (JsonElement?)(_returnSchema ??= module.ReturnSchema(number) is { } schema ? JsonElement.Parse(schema) : null);

    public override JsonSerializerOptions JsonSerializerOptions => module.Options;

    public override ToolContract Contract => _contract ??= module.Contract(number);

    internal override string Origin => module.Origin(number);

    internal override bool IsGuarded => (traits & ToolTraits.Guarded) != 0;

    internal override bool RequiresApproval => (traits & ToolTraits.RequiresApproval) != 0;

    internal override GeneratedTool WithSchema(SchemaStyle style)
    {
        var tool = (CompiledTool)MemberwiseClone();
        tool._schema = null;
        tool._style = style;
        return tool;
    }

    internal override ToolCall? ParseCall(AIFunctionArguments arguments, out ToolError? error)
    {
        ToolCall? call = module.ParseCall(number, this, arguments, out error);
        error = CallPolicy.UnknownArguments == UnknownArguments.Refuse ? UnknownArgumentCheck.Refuse(this, arguments, error) : error;
        return error is null ? call : null;
    }

    public override ToolError? Validate(AIFunctionArguments arguments)
    {
        ToolError? wrong = module.Validate(number, this, arguments);
        return CallPolicy.UnknownArguments == UnknownArguments.Refuse ? UnknownArgumentCheck.Refuse(this, arguments, wrong) : wrong;
    }

    public override ValueTask<object?> InvokeWithoutPolicyAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested ? ValueTask.FromCanceled<object?>(cancellationToken)
        : CallPolicy.UnknownArguments == UnknownArguments.Ignore || Look(arguments) is not { } refusal ? module.InvokeAsync(number, this, arguments, cancellationToken)
        : new(refusal);

    public override JsonElement ResultToJson(object? result) => ToolJson.ToElement(result, module.Options);

    public override ValueTask<JsonElement> CaptureAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        module.CaptureAsync(number, this, arguments, cancellationToken);

    public override ValueTask<UndoOutcome> UndoAsync(JsonElement token, IServiceProvider? services, CancellationToken cancellationToken) =>
        module.UndoAsync(number, this, token, new AIFunctionArguments { Services = services }, cancellationToken);

    public override ValueTask<Effect> DecideEffectAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        module.DecideEffectAsync(number, this, arguments, cancellationToken);

    private ToolError? Look(AIFunctionArguments arguments)
    {
        if (CallPolicy.UnknownArguments == UnknownArguments.Refuse)
        {
            return Validate(arguments);
        }

        UnknownArgumentCheck.Warn(this, arguments);
        return null;
    }
}
