using Microsoft.Extensions.AI;

namespace AgentGen;

internal sealed class TestsPassGate : IBuiltInGate
{
    public string Name => GateNames.TestsPass;

    public string? FindProblem(string? argument, AIFunctionDeclaration tool) => argument is null ? null : $"'{Name}' takes no argument.";

    public ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) =>
        VerificationRunner.From(context.Services) is { } verification
            ? verification.RunTestsAsync(cancellationToken)
            : new(GateVerdict.NotEvaluated("There is nothing to run tests with: add an IWorkspace and an ICommandRunner to the services."));
}
