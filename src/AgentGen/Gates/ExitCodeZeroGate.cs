using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen;

internal sealed class ExitCodeZeroGate : IBuiltInGate
{
    private static readonly string[] Members = ["exitCode", "ExitCode", "exit_code"];

    public string Name => GateNames.ExitCodeZero;

    public string? FindProblem(string? argument, AIFunctionDeclaration tool)
    {
        if (argument is not null)
        {
            return $"'{Name}' takes no argument.";
        }

        return tool.ReturnJsonSchema is { ValueKind: JsonValueKind.Object } schema
            && schema.TryGetProperty("properties", out JsonElement members)
            && Members.Any(member => members.TryGetProperty(member, out _))
            ? null
            : $"'{Name}' can never pass on '{tool.Name}': its result has no exit code.";
    }

    public ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken)
    {
        foreach (string member in Members)
        {
            if (context.Result.ValueKind == JsonValueKind.Object
                && context.Result.TryGetProperty(member, out JsonElement value)
                && value.ValueKind == JsonValueKind.Number
                && value.TryGetInt64(out long exitCode))
            {
                return new(exitCode == 0 ? GateVerdict.Passed("The exit code is 0.") : GateVerdict.Failed($"The exit code is {exitCode}."));
            }
        }

        return new(GateVerdict.NotEvaluated($"The result of '{context.Tool}' has no exit code."));
    }
}
