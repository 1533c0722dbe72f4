using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using AgentGen.Analyzers;
using AgentGen.Analyzers.Descriptions.Invisible;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>AGEN3020: removes the characters that cannot be seen, written out or as escapes, and writes a name in Latin letters.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class InvisibleCharacterFixer : SyntaxFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.InvisibleCharacters];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        TextSpan span = diagnostic.Location.SourceSpan;
        if (diagnostic.Properties.TryGetValue(InvisibleFindings.LatinName, out string? latin) && latin is not null)
        {
            // A literal alone: to rename a method is to rename its calls as well.
            SyntaxToken token = model.SyntaxTree.GetRoot(cancellationToken).FindToken(span.Start);
            if (token.IsKind(SyntaxKind.StringLiteralToken) && token.Span.Contains(span)
                && Lookalikes.ToLatin(token.ValueText) == latin && token.Parent is LiteralExpressionSyntax)
            {
                yield return new SyntaxFix($"Write '{latin}' in Latin letters", "Latin")
                {
                    Changes = [new TextChange(token.Span, SymbolDisplay.FormatLiteral(latin, quote: true))],
                };
            }
        }
        else if (IsInvisible(model.SyntaxTree.GetText(cancellationToken).ToString(span)))
        {
            yield return new SyntaxFix("Remove the invisible characters", "Remove") { Changes = [new TextChange(span, "")] };
        }
    }

    // Where the text came from elsewhere, a constant or an entity, the place holds more than the characters.
    private static bool IsInvisible(string source)
    {
        for (int i = 0; i < source.Length;)
        {
            int digits = source[i] == '\\' && i + 1 < source.Length && source[i + 1] is 'u' or 'U' or 'x' ? 2 : 0;
            while (digits > 0 && i + digits < source.Length && Uri.IsHexDigit(source[i + digits]) && digits < (source[i + 1] == 'U' ? 10 : 6))
            {
                digits++;
            }

            string shown = digits > 2 && int.TryParse(source.Substring(i + 2, digits - 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int code)
                && code is < 0xD800 or (> 0xDFFF and <= 0x10FFFF)
                ? char.ConvertFromUtf32(code)
                : char.IsSurrogatePair(source, i) ? source.Substring(i, 2)
                : source.Substring(i, 1);
            if (!(shown.Length == 2 ? char.ConvertToUtf32(shown, 0) is >= 0xE0000 and <= 0xE01EF : InvisibleCharacters.IsAlwaysInvisible(shown[0])))
            {
                return false;
            }

            i += digits > 2 ? digits : shown.Length;
        }

        return source.Length > 0;
    }
}
