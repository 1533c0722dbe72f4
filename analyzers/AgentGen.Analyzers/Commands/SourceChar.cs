using Microsoft.CodeAnalysis.Text;

namespace AgentGen.Analyzers.Commands;

/// <summary>One character of a string's value and the place in the source that wrote it.</summary>
internal readonly struct SourceChar(char value, TextSpan span)
{
    public char Value { get; } = value;

    public TextSpan Span { get; } = span;
}
