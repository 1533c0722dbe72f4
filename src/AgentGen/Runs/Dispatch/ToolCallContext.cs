using Microsoft.Extensions.AI;

namespace AgentGen.Runs;

/// <summary>What a tool finds in <see cref="AIFunctionArguments.Context"/> when the run engine calls it.</summary>
public static class ToolCallContext
{
    /// <summary>The idempotency key: the same for every invocation of a call and every retry with the same arguments.</summary>
    public const string IdempotencyKey = "agentgen.idempotency_key";

    /// <summary>The run.</summary>
    public const string RunId = "agentgen.run";

    /// <summary>The path of command keys from the root run to the call.</summary>
    public const string CommandKey = "agentgen.command_key";
}
