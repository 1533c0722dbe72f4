using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen;

internal sealed class ContainsGate : IBuiltInGate
{
    public string Name => GateNames.Contains;

    public string? FindProblem(string? argument, AIFunctionDeclaration tool) =>
        string.IsNullOrEmpty(argument) ? $"'{Name}' needs the text to look for, as in '{Name}:<text>'." : null;

    public ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(context.Argument))
        {
            return new(GateVerdict.NotEvaluated("The gate names no text to look for."));
        }

        return new(Texts(context.Result).Any(text => text.Contains(context.Argument, StringComparison.Ordinal))
            ? GateVerdict.Passed($"The result contains '{context.Argument}'.")
            : GateVerdict.Failed($"The result does not contain '{context.Argument}'."));
    }

    // The texts of the result, not its JSON: a quote or a line break is looked for as it is, not as it is escaped.
    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(static member => Texts(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Null or JsonValueKind.Undefined => [],
        _ => [value.GetRawText()],
    };
}
