using System.Collections.Immutable;
using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.Analyzers.Descriptions;

/// <summary>A text that a model reads, with the place of every character in the source.</summary>
/// <param name="kind">What it says.</param>
/// <param name="subject">What it is about, as a message says it: <c>the tool 'Read'</c>.</param>
/// <param name="characters">The characters, each with its place.</param>
/// <param name="tree">The file.</param>
internal sealed class ModelText(ModelTextKind kind, string subject, ImmutableArray<SourceChar> characters, SyntaxTree tree)
{
    public ModelTextKind Kind { get; } = kind;

    public string Subject { get; } = subject;

    public SyntaxTree Tree { get; } = tree;

    public string Value { get; } = new(characters.Select(static character => character.Value).ToArray());

    /// <summary>Whether it is written in a comment and not in a literal.</summary>
    public bool IsComment { get; init; }

    /// <summary>The words in the source that wrote a part of the text.</summary>
    public Location Locate(int start, int length) => Location.Create(Tree, SpanOf(start, length));

    private TextSpan SpanOf(int start, int length)
    {
        TextSpan first = characters[start].Span;
        TextSpan last = characters[start + Math.Max(length, 1) - 1].Span;
        return last.Start >= first.Start ? TextSpan.FromBounds(first.Start, last.End) : first;
    }
}
