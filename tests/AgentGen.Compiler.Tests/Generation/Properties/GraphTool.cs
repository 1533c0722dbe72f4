using System.Reflection;
using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Properties.Model;
using AgentGen.Compiler.Tests.Emitted.Properties.Values;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted.Properties;

/// <summary>One method as the generator and as the factory make it a tool.</summary>
internal sealed record GraphTool(Graph Graph, string Name, GeneratedTool Ours, AIFunction Theirs, FieldInfo Seen)
{
    internal string Source => Graph.Source(Name);

    internal Outcome Call(JsonMembers arguments) => Call(Ours, arguments, result => Ours.ResultToJson(result));

    internal Outcome CallFactory(JsonMembers arguments) => Call(Theirs, arguments, static result => (JsonElement)result!);

    private Outcome Call(AIFunction tool, JsonMembers arguments, Func<object?, JsonElement> toJson)
    {
        Seen.SetValue(null, null);
        try
        {
            ValueTask<object?> call = tool.InvokeAsync(CompiledProject.Arguments(arguments.ToString()), TestContext.Current.CancellationToken);
            call.IsCompleted.ShouldBeTrue();
            return call.Result is ToolError error
                ? new Outcome { Refusal = error.Message, Paths = [.. error.Arguments.Select(static argument => argument.Path)] }
                : new Outcome { Arguments = Arrived(), Result = toJson(call.Result) };
        }
        catch (Exception exception) when (Seen.GetValue(null) is not null)
        {
            return new Outcome { Arguments = Arrived(), Failure = exception.GetType().Name };
        }
        catch (Exception exception) when (tool == Theirs && exception is ArgumentException or JsonException or InvalidOperationException or NotSupportedException)
        {
            return new Outcome { Refusal = exception.Message };
        }
    }

    private string Arrived() => string.Join(" | ", ((object?[])Seen.GetValue(null)!).Select(ObjectState.Describe));
}

/// <summary>What came of a call: the arguments that arrived and the result, or why it has none; or a refusal.</summary>
internal sealed record Outcome
{
    internal string? Arguments { get; init; }

    internal JsonElement Result { get; init; }

    internal string? Failure { get; init; }

    internal string? Refusal { get; init; }

    internal IReadOnlyList<string> Paths { get; init; } = [];

    internal bool IsAccepted => Refusal is null;
}
