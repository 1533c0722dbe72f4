using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>What the parser made of one attributed method: a spec exactly when there is no diagnostic.</summary>
/// <param name="Spec">The tool, or <see langword="null"/>.</param>
/// <param name="Location">Where the method's name stands.</param>
/// <param name="Diagnostics">The AGEN1xxx errors, with raw locations so that they behave as an analyzer's do.</param>
internal sealed record ToolParse(ToolSpec? Spec, Location Location, ImmutableArray<Diagnostic> Diagnostics);
