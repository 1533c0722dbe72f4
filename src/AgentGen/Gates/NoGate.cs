using Microsoft.Extensions.AI;

namespace AgentGen;

internal sealed class NoGate : IBuiltInGate
{
    public string Name => GateNames.None;

    public string? FindProblem(string? argument, AIFunctionDeclaration tool) => argument is null ? null : $"'{Name}' takes no argument.";

    public ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) =>
        new(GateVerdict.Passed("No check was asked for."));
}
