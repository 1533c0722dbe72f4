using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Takes an error of the tool that is being parsed.</summary>
internal delegate void Reporter(DiagnosticDescriptor descriptor, Location location, params object[] arguments);
