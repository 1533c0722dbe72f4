namespace AgentGen.Aot.Policy;

/// <summary>What a note held before it was written.</summary>
public sealed record NoteBefore(string Name, string? Text);
