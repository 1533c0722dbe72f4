namespace AgentGen.Compiler;

/// <summary>A gate of a tool.</summary>
/// <param name="Name">Its name as the runtime knows it.</param>
/// <param name="Argument">Its argument.</param>
/// <param name="CustomType">The type of a custom gate, with <c>global::</c>.</param>
/// <param name="IsConstructible">Whether a custom gate can be made without services.</param>
internal sealed record GateSpec(string Name, string? Argument, string? CustomType = null, bool IsConstructible = false);
