using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>What is wrong with a phase.</summary>
/// <param name="Phase">Its name.</param>
/// <param name="Problem">The rest of the sentence that begins with the phase.</param>
/// <param name="Place">Where it stands; <see langword="null"/> in another assembly.</param>
internal sealed record PhaseProblem(string Phase, string Problem, Location? Place)
{
    internal Diagnostic ToDiagnostic(Location place) => Diagnostic.Create(DeclarationDiagnostics.WrongPhase, place, Phase, Problem);
}
