namespace AgentGen.Compiler;

/// <summary>A default value.</summary>
/// <param name="Code">As a C# expression.</param>
/// <param name="Json">As JSON; null where only the running type knows it.</param>
internal sealed record DefaultSpec(string Code, string? Json);
