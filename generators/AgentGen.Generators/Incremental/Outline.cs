using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.Generators;

/// <summary>The names in a file outside bodies: those that it declares and those that it mentions, in comments too.</summary>
internal sealed class Outline
{
    private const string AttributeEnding = "Attribute";

    private static readonly ConditionalWeakTable<SyntaxTree, Outline> Known = new();
    private static readonly Regex Word = new(@"\w+", RegexOptions.CultureInvariant);

    private readonly HashSet<string> _mentioned = new(StringComparer.Ordinal);

    private Outline(SyntaxTree file)
    {
        CompilationUnitSyntax root = (CompilationUnitSyntax)file.GetRoot();
        HoldsEverywhere = root.AttributeLists.Count > 0 || root.Externs.Count > 0 || root.Usings.Any(static used => used.GlobalKeyword.RawKind != 0);
        foreach (SyntaxNodeOrToken item in root.DescendantNodesAndTokens(IsOutside))
        {
            if (item.IsToken)
            {
                Mention(item.AsToken());
            }
            else if (item.AsNode() is BaseNamespaceDeclarationSyntax space)
            {
                Namespaces.Add(space.Name.ToString());
            }
            else if (item.AsNode() is BaseTypeDeclarationSyntax { Identifier.ValueText: var type })
            {
                Declare(type);
            }
            else if (item.AsNode() is DelegateDeclarationSyntax { Identifier.ValueText: var function })
            {
                Declare(function);
            }
        }
    }

    /// <summary>Whether it says anything that holds in every file: global usings, or attributes of the assembly.</summary>
    internal bool HoldsEverywhere { get; }

    internal HashSet<string> Namespaces { get; } = new(StringComparer.Ordinal);

    /// <summary>The names of its types; of an attribute, both names that it is used by.</summary>
    internal HashSet<string> Declared { get; } = new(StringComparer.Ordinal);

    internal static Outline Of(SyntaxTree file) => Known.GetValue(file, static key => new Outline(key));

    internal static bool IsOutside(SyntaxNode node) => node is not (BlockSyntax or ArrowExpressionClauseSyntax);

    /// <summary>Whether the file mentions one of some names.</summary>
    internal bool Names(HashSet<string> names) => _mentioned.Overlaps(names);

    private void Declare(string name)
    {
        Declared.Add(name);
        if (name.EndsWith(AttributeEnding, StringComparison.Ordinal))
        {
            Declared.Add(name.Substring(0, name.Length - AttributeEnding.Length));
        }
    }

    private void Mention(SyntaxToken token)
    {
        if (token.IsKind(SyntaxKind.IdentifierToken))
        {
            _mentioned.Add(token.ValueText);
        }

        // A comment may refer to a type, as text where the build does not parse comments; then each of its lines stands alone, and the name may be on the next.
        if (token.LeadingTrivia.Any(static trivia => trivia.ToFullString().Contains("cref")))
        {
            foreach (Match word in Word.Matches(token.LeadingTrivia.ToFullString()))
            {
                _mentioned.Add(word.Value);
            }
        }
    }
}
