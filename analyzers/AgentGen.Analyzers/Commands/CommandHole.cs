using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Commands;

/// <summary>A part of a command text that the compiler does not know.</summary>
/// <param name="expression">The expression as it stands in the string that it is put into.</param>
/// <param name="value">The expression it stands for, with locals that are assigned once looked through.</param>
internal sealed class CommandHole(IOperation expression, IOperation value)
{
    public IOperation Expression { get; } = expression;

    public IOperation Value { get; } = value;
}
