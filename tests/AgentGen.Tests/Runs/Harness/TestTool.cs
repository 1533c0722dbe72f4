using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace AgentGen.Tests.Runs;

/// <summary>A tool as the compiler would write it, with its behaviour given by the test.</summary>
internal sealed class TestTool : GeneratedTool
{
    private readonly string[] _parameters;

    public TestTool(string name, Effect effect, Func<TestCall, Task<object?>> body, params string[] parameters)
    {
        Name = name;
        Body = body;
        _parameters = parameters;
        Contract = new ToolContract { Name = name, Effect = effect, Hash = $"hash-of-{name}" };
        JsonObject properties = [];
        foreach (string parameter in parameters)
        {
            properties[parameter] = new JsonObject { ["type"] = "string" };
        }

        JsonSchema = JsonElement.Parse(new JsonObject { ["type"] = "object", ["properties"] = properties }.ToJsonString());
    }

    public override string Name { get; }

    public override JsonElement JsonSchema { get; }

    public override ToolContract Contract { get; }

    public Func<TestCall, Task<object?>> Body { get; set; }

    public Func<TestCall, Task<JsonElement>>? Capture { get; set; }

    public Func<JsonElement, IServiceProvider?, Task<UndoOutcome>>? Undo { get; set; }

    public Func<AIFunctionArguments, Effect>? EffectFrom { get; set; }

    /// <summary>The same tool with another contract.</summary>
    public TestTool With(Func<ToolContract, ToolContract> change) =>
        new(Name, change(Contract), Body, _parameters) { Capture = Capture, Undo = Undo, EffectFrom = EffectFrom };

    private TestTool(string name, ToolContract contract, Func<TestCall, Task<object?>> body, string[] parameters)
        : this(name, contract.Effect, body, parameters) => Contract = contract;

    public override ToolError? Validate(AIFunctionArguments arguments)
    {
        ArgumentError[] errors =
        [
            .. _parameters.Where(name => !arguments.ContainsKey(name)).Select(name => new ArgumentError($"$.{name}", "string", "nothing")),
            .. arguments.Keys.Where(name => !_parameters.Contains(name)).Select(name => new ArgumentError($"$.{name}", "no such argument", "a value")),
        ];
        return errors.Length == 0
            ? null
            : new ToolError { Code = ToolErrorCode.InvalidArguments, Tool = Name, Message = string.Join(' ', errors.Select(static error => error.ToString())), Arguments = errors };
    }

    public override async ValueTask<object?> InvokeWithoutPolicyAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        await Body(new TestCall(arguments, cancellationToken));

    public override JsonElement ResultToJson(object? result) => result switch
    {
        null => JsonElement.Parse("null"),
        JsonElement element => element,
        _ => JsonSerializer.SerializeToElement(result),
    };

    public override async ValueTask<JsonElement> CaptureAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        Capture is { } capture ? await capture(new TestCall(arguments, cancellationToken)) : throw new NotSupportedException();

    public override async ValueTask<UndoOutcome> UndoAsync(JsonElement token, IServiceProvider? services, CancellationToken cancellationToken) =>
        Undo is { } undo ? await undo(token, services) : throw new NotSupportedException();

    public override ValueTask<Effect> DecideEffectAsync(AIFunctionArguments arguments, CancellationToken cancellationToken) =>
        ValueTask.FromResult(EffectFrom?.Invoke(arguments) ?? Contract.Effect);
}
