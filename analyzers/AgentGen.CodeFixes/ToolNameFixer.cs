using System.Collections.Immutable;
using System.Composition;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>AGEN1005: writes the name with the letters that a name may have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class ToolNameFixer : SyntaxFixer
{
    private const int LongestName = 64;

    public override ImmutableArray<string> FixableDiagnosticIds => ["AGEN1005"];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan);
        if (node is AttributeSyntax { ArgumentList.Arguments: [{ NameEquals: null, Expression: LiteralExpressionSyntax literal }, ..] }
            && literal.Token.Value is string name
            && Correct(name) is { } corrected)
        {
            yield return new SyntaxFix($"Name it '{corrected}'", "Name") { Changes = [new TextChange(literal.Span, $"\"{corrected}\"")] };
        }
    }

    private static string? Correct(string name)
    {
        var letters = name.Select(letter => ToolNames.IsValid(letter.ToString()) ? letter : '_');
        var corrected = string.Join("_", new string([.. letters]).Split(['_'], StringSplitOptions.RemoveEmptyEntries));
        corrected = corrected.Length > LongestName ? corrected.Substring(0, LongestName) : corrected;
        return corrected.Any(char.IsLetterOrDigit) && !ToolNames.IsReserved(corrected) ? corrected : null;
    }
}
