using Microsoft.CodeAnalysis;

namespace AgentGen.CodeFixes;

/// <summary>A change of one document: nodes and what takes their place.</summary>
/// <param name="title">What the user reads.</param>
/// <param name="key">What is the same for all fixes of this kind, so that all can be applied at once.</param>
/// <param name="edits">The nodes and their replacements.</param>
internal sealed class SyntaxFix(string title, string key, IReadOnlyDictionary<SyntaxNode, SyntaxNode> edits)
{
    public string Title { get; } = title;

    public string Key { get; } = key;

    public IReadOnlyDictionary<SyntaxNode, SyntaxNode> Edits { get; } = edits;
}
