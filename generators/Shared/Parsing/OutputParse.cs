using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>What the parser made of one attributed type: a spec exactly when there is no diagnostic.</summary>
/// <param name="Spec">The model output, or <see langword="null"/>.</param>
/// <param name="Diagnostic">Why it is none, or <see langword="null"/>.</param>
internal sealed record OutputParse(OutputSpec? Spec, Diagnostic? Diagnostic);
