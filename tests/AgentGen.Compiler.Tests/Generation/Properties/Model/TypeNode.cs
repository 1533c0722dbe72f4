namespace AgentGen.Compiler.Tests.Emitted.Properties.Model;

/// <summary>A type of a random graph.</summary>
internal abstract class TypeNode
{
    /// <summary>The type in C#, not nullable.</summary>
    internal abstract string Code { get; }

    internal abstract bool IsValueType { get; }

    /// <summary>What a member without a value starts with, so that the compiler does not warn.</summary>
    internal virtual string? Initialiser => IsValueType ? null : "null!";
}
