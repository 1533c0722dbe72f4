namespace AgentGen.Compiler;

/// <summary>A tool of a referenced assembly.</summary>
internal sealed record ForeignTool(string Name, string Assembly);
