using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.Compiler;

/// <summary>
/// Descriptions: <c>[Description]</c>, else the XML comment. The comment is always read from the source text, because the symbol's own is empty in a build
/// without a documentation file: so the editor and every build give the same words.
/// </summary>
internal static class Documentation
{
    private static readonly Regex WhiteSpace = new(@"\s+", RegexOptions.CultureInvariant);

    internal static string OfMethod(IMethodSymbol method) => Described(method) ?? Text(Read(method)?.Element("summary")) ?? "";

    internal static string? OfParameter(IMethodSymbol method, IParameterSymbol parameter) => Described(parameter) ?? Parameter(method, parameter.Name);

    internal static string? OfReturn(IMethodSymbol method) =>
        method.GetReturnTypeAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Is(MetadataNames.Description) == true).FirstText()
        ?? Text(Read(method)?.Element("returns"));

    internal static string? OfType(INamedTypeSymbol type) => Described(type) ?? Text(Read(type)?.Element("summary"));

    internal static string? OfMember(IPropertySymbol property, IParameterSymbol? constructorParameter) =>
        Described(property)
        ?? (constructorParameter is null ? null : Described(constructorParameter))
        ?? Text(Read(property)?.Element("summary"))
        ?? (constructorParameter?.ContainingSymbol is IMethodSymbol constructor ? ConstructorParameter(constructor, constructorParameter.Name) : null);

    private static string? Described(ISymbol symbol) => symbol.Attribute(MetadataNames.Description).FirstText();

    // A primary constructor's parameters are documented on its type.
    private static string? ConstructorParameter(IMethodSymbol constructor, string name) => Parameter(constructor, name) ?? Parameter(constructor.ContainingType, name);

    private static string? Parameter(ISymbol owner, string name) =>
        Text(Read(owner)?.Elements("param").FirstOrDefault(element => element.Attribute("name")?.Value == name));

    private static XElement? Read(ISymbol symbol)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is MemberDeclarationSyntax declaration && Read(declaration.GetLeadingTrivia()) is { } documentation)
            {
                return documentation;
            }
        }

        return null;
    }

    private static XElement? Read(SyntaxTriviaList leading)
    {
        StringBuilder xml = new();
        foreach (SyntaxTrivia trivia in leading)
        {
            switch (trivia.Kind())
            {
                // Unparsed in a build without documentation, where it is an ordinary comment.
                case SyntaxKind.SingleLineCommentTrivia or SyntaxKind.SingleLineDocumentationCommentTrivia:
                    Append(xml, trivia.ToFullString(), "///");
                    break;
                case SyntaxKind.MultiLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia when trivia.ToFullString() is ['/', '*', '*', _, _, ..] block:
                    Append(xml, block.Substring(3, block.Length - 5), "*");
                    break;
            }
        }

        if (xml.Length == 0)
        {
            return null;
        }

        try
        {
            return XElement.Parse($"<doc>{xml}</doc>", LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            // The compiler warns about malformed comments; here they count as none.
            return null;
        }
    }

    private static void Append(StringBuilder xml, string comment, string prefix)
    {
        foreach (string line in comment.Split('\n'))
        {
            string text = line.Trim();
            if (text.StartsWith("////", StringComparison.Ordinal))
            {
                continue;
            }

            if (text.StartsWith(prefix, StringComparison.Ordinal))
            {
                xml.Append(text, prefix.Length, text.Length - prefix.Length).Append('\n');
            }
            else if (prefix == "*")
            {
                xml.Append(text).Append('\n');
            }
        }
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        StringBuilder text = new();
        Append(text, element);
        string collapsed = WhiteSpace.Replace(text.ToString(), " ").Trim();
        return collapsed.Length == 0 ? null : collapsed;
    }

    private static void Append(StringBuilder text, XElement element)
    {
        foreach (XNode node in element.Nodes())
        {
            if (node is XText words)
            {
                text.Append(words.Value);
            }
            else if (node is XElement { IsEmpty: true } reference)
            {
                text.Append(Referenced(reference));
            }
            else if (node is XElement nested)
            {
                text.Append(nested.Name.LocalName is "para" or "item" ? " " : "");
                Append(text, nested);
            }
        }
    }

    // <see cref="Namespace.Type.Member(int)"/> reads as "Member".
    private static string Referenced(XElement reference)
    {
        string name = (reference.Attribute("cref") ?? reference.Attribute("langword") ?? reference.Attribute("name") ?? reference.Attribute("href"))?.Value ?? " ";
        if (reference.Attribute("cref") is null)
        {
            return name;
        }

        int parameters = name.IndexOf('(');
        name = parameters < 0 ? name : name.Substring(0, parameters);
        return name.Substring(name.LastIndexOf('.') + 1);
    }
}
