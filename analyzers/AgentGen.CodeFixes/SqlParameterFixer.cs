using System.Collections.Immutable;
using System.Composition;
using AgentGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.CodeFixes;

/// <summary>AGEN2009: makes parameters of the holes of an interpolated SQL text that stand for whole values.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
internal sealed class SqlParameterFixer : SyntaxFixer
{
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.ModelInputInSql];

    protected override IEnumerable<SyntaxFix> FindFixes(SemanticModel model, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = model.SyntaxTree.GetRoot(cancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (node is not InterpolatedStringExpressionSyntax text || SqlText.TryRead(text) is not { } sql)
        {
            yield break;
        }

        IReadOnlyList<TextChange>? changes = text.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1 } list } when IsDapper(list.Parent, model, cancellationToken) =>
                [new TextChange(text.Span, $"{sql.Text}, new {{ {string.Join(", ", sql.Holes.Select(static hole => hole.Expression))} }}")],
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax command },
                Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement }
                when HasAddWithValue(command, model, cancellationToken) =>
                [new TextChange(text.Span, sql.Text), new TextChange(new TextSpan(statement.Span.End, 0), Added(statement, command.ToString(), sql))],
            _ => null,
        };
        if (changes is not null)
        {
            yield return new SyntaxFix("Pass the values as parameters", "Parameters") { Changes = changes };
        }
    }

    private static bool IsDapper(SyntaxNode? call, SemanticModel model, CancellationToken cancellationToken) =>
        call is not null && model.GetSymbolInfo(call,
            cancellationToken).Symbol is IMethodSymbol { ContainingType: { Name: "SqlMapper", ContainingNamespace.Name: "Dapper" } } method
        && method.Parameters.SkipWhile(static parameter => parameter.Name != "sql").Skip(1).FirstOrDefault() is { Name: "param" };

    private static bool HasAddWithValue(ExpressionSyntax command, SemanticModel model, CancellationToken cancellationToken)
    {
        for (ITypeSymbol? type = model.GetTypeInfo(command, cancellationToken).Type; type is not null; type = type.BaseType)
        {
            if (type.GetMembers("Parameters").OfType<IPropertySymbol>()
                .FirstOrDefault(static property => !property.IsOverride || property.Type.Name != "DbParameterCollection") is { } parameters)
            {
                return parameters.Type.GetMembers("AddWithValue").OfType<IMethodSymbol>().Any(static method => method.Parameters.Length == 2);
            }
        }

        return false;
    }

    private static string Added(StatementSyntax statement, string command, SqlText sql)
    {
        string newLine = statement.SyntaxTree.GetText().ToString().Contains("\r\n") ? "\r\n" : "\n";
        string indentation = statement.GetLeadingTrivia().LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToString();
        return string.Concat(sql.Holes.Select(hole => $"{newLine}{indentation}{command}.Parameters.AddWithValue(\"@{hole.Name}\", {hole.Expression});"));
    }
}
