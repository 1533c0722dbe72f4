namespace AgentGen;

/// <summary>
/// Adds a built-in quality gate to a tool: a check that runs after the call succeeded. A gate that fails, or that cannot be evaluated, fails the call;
/// a compensable call is then undone.
/// </summary>
/// <param name="gate">The gate.</param>
/// <param name="argument">
/// What the gate needs: the name of a path parameter for <see cref="Gate.FileExists"/> and <see cref="Gate.SyntaxValid"/> (use <c>nameof</c>),
/// the text for <see cref="Gate.Contains"/>; nothing for the others.
/// </param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class QualityGateAttribute(Gate gate, string? argument = null) : Attribute
{
    /// <summary>The gate.</summary>
    public Gate Gate { get; } = gate;

    /// <summary>What the gate needs: a parameter's name or a text.</summary>
    public string? Argument { get; } = argument;
}
