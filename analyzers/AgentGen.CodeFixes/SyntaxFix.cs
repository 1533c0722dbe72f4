using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>A change of one document: nodes and what takes their place, and attributes of the assembly.</summary>
/// <param name="title">What the user reads.</param>
/// <param name="key">What is the same for all fixes of this kind, so that all can be applied at once.</param>
internal sealed class SyntaxFix(string title, string key)
{
    private static readonly Dictionary<SyntaxNode, SyntaxNode> NoEdits = [];

    public string Title { get; } = title;

    public string Key { get; } = key;

    /// <summary>The nodes and their replacements.</summary>
    public IReadOnlyDictionary<SyntaxNode, SyntaxNode> Edits { get; set; } = NoEdits;

    /// <summary>Changes of the text, instead of nodes: for changes inside one another's nodes.</summary>
    public IReadOnlyList<TextChange> Changes { get; set; } = [];

    /// <summary>An attribute that the assembly gets, such as <c>AgentGen.ToolService(typeof(T))</c>.</summary>
    public string? AssemblyAttribute { get; set; }
}
