using Microsoft.Extensions.AI;

namespace AgentGen;

/// <summary>A built-in gate: it also knows, before anything runs, on which tools it could ever pass.</summary>
internal interface IBuiltInGate : IQualityGate
{
    string Name { get; }

    /// <summary>Says why the gate cannot be used so on the tool, or null.</summary>
    string? FindProblem(string? argument, AIFunctionDeclaration tool);
}
