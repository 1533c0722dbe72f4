using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen.Tests.Policy;

/// <summary>A tool whose every answer a test decides.</summary>
internal sealed class TestTool(ToolContract contract, string schema = """{"type":"object","properties":{"path":{"type":"string"},"command":{"type":"string","default":"ls"}}}""") : GeneratedTool
{
    internal List<string> Calls { get; } = [];

    internal Func<AIFunctionArguments, CancellationToken, ValueTask<object?>> OnInvoke { get; set; } = static (_, _) => new("done");

    internal Func<AIFunctionArguments, Effect>? OnEffect { get; set; }

    internal Func<AIFunctionArguments, ToolError?> OnValidate { get; set; } = static _ => null;

    internal Func<JsonElement> OnCapture { get; set; } = static () => JsonElement.Parse("\"token\"");

    internal Func<UndoOutcome> OnUndo { get; set; } = static () => UndoOutcome.Restored("It is as before.");

    internal JsonElement? ReturnSchema { get; set; }

    public override ToolContract Contract => contract;

    public override string Name => contract.Name;

    public override JsonElement JsonSchema { get; } = JsonElement.Parse(schema);

    public override JsonElement? ReturnJsonSchema => ReturnSchema;

    internal static TestTool Create(string name = "tool", Effect effect = Effect.ReadOnly, bool approval = false, TimeSpan? timeout = null, string[]? shell = null, params GateSpec[] gates) =>
        new(new ToolContract { Name = name, Hash = $"hash of {name}", Effect = effect, RequiresApproval = approval, Timeout = timeout, ShellParameters = shell ?? [], Gates = gates });

    public override ToolError? Validate(AIFunctionArguments arguments) => OnValidate(arguments);

    public override ValueTask<object?> InvokeWithoutPolicyAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        Calls.Add("invoke");
        return OnInvoke(arguments, cancellationToken);
    }

    public override JsonElement ResultToJson(object? result) => CanonicalJson.ToElement(result);

    public override ValueTask<JsonElement> CaptureAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        Calls.Add("capture");
        return new(OnCapture());
    }

    public override ValueTask<UndoOutcome> UndoAsync(JsonElement token, IServiceProvider? services, CancellationToken cancellationToken)
    {
        Calls.Add($"undo {token}");
        return new(OnUndo());
    }

    public override ValueTask<Effect> DecideEffectAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        new(OnEffect?.Invoke(arguments) ?? contract.Effect);
}
