using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Tests.Runs;

internal static class TestGates
{
    /// <summary>Adds a gate that a test decides.</summary>
    public static void AddGate(this IServiceCollection services, string name, Func<GateContext, GateVerdict> evaluate) =>
        services.AddSingleton(new GateRegistry(new GateRegistration(name, _ => new TestGate(evaluate))));

    private sealed class TestGate(Func<GateContext, GateVerdict> evaluate) : IQualityGate
    {
        public ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) => ValueTask.FromResult(evaluate(context));
    }
}
