using System.Text.Json;
using AgentGen.Runs;
using Microsoft.Extensions.AI;

namespace AgentGen.Tests.Runs;

/// <summary>What a test's tool sees of one invocation.</summary>
internal sealed record TestCall(AIFunctionArguments Arguments, CancellationToken Token)
{
    public string this[string name] => ((JsonElement)Arguments[name]!).GetString()!;

    public string IdempotencyKey => (string)Arguments.Context![ToolCallContext.IdempotencyKey]!;

    public string CommandKey => (string)Arguments.Context![ToolCallContext.CommandKey]!;
}
