namespace AgentGen;

/// <summary>Adds a custom quality gate to a tool. The gate is resolved from the services of the call, else constructed.</summary>
/// <typeparam name="TGate">The gate's type.</typeparam>
/// <param name="argument">An argument handed to the gate as <see cref="GateContext.Argument"/>.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class QualityGateAttribute<TGate>(string? argument = null) : Attribute
    where TGate : IQualityGate
{
    /// <summary>The argument handed to the gate.</summary>
    public string? Argument { get; } = argument;
}
