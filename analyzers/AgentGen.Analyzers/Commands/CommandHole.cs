using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Commands;

/// <summary>A part of a command text that the compiler does not know.</summary>
/// <param name="expression">The expression as it stands in the string that it is put into.</param>
/// <param name="value">The expression it stands for, with locals that are assigned once looked through.</param>
/// <param name="isFormatted">Whether a format or an alignment is applied to it.</param>
internal sealed class CommandHole(IOperation expression, IOperation value, bool isFormatted)
{
    public IOperation Expression { get; } = expression;

    public IOperation Value { get; } = value;

    public bool IsFormatted { get; } = isFormatted;
}
