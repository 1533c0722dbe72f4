namespace AgentGen.Analyzers;

/// <summary>States why a rule has no code fix.</summary>
/// <param name="id">The rule.</param>
/// <param name="reason">The reason.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class NoCodeFixAttribute(string id, string reason) : Attribute
{
    /// <summary>The rule.</summary>
    public string Id { get; } = id;

    /// <summary>The reason.</summary>
    public string Reason { get; } = reason;
}
