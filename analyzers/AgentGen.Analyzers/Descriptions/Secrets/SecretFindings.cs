using AgentGen.Analyzers.Commands;
using AgentGen.Analyzers.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.Analyzers.Descriptions.Secrets;

/// <summary>AGEN2013: a secret is written in the source of a tool.</summary>
internal static class SecretFindings
{
    public static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.SecretInSource,
        "Secret in the source of a tool",
        "{0} is written in {1}, where a model or anybody with the source can read it: revoke it and take its successor from configuration or a secret store",
        RuleCategories.Safety,
        DiagnosticSeverity.Warning);

    public static void CheckComment(ModelText text, Action<Diagnostic> report)
    {
        if (KnownSecrets.Find(text.Value) is var (name, start, length))
        {
            report(Diagnostic.Create(Rule, text.Locate(start, length), Capital(name), $"the documentation of {text.Subject}"));
        }
    }

    /// <summary>Checks the literals of a type that declares tools or stands in their schemas, and those inside a lambda that is one.</summary>
    public static void CheckLiteral(OperationAnalysisContext context, ModelReach reach)
    {
        string? value = (context.Operation as ILiteralOperation)?.ConstantValue.Value as string ?? (context.Operation as IUtf8StringOperation)?.Value;
        if (value is null || value.Length < KnownSecrets.Shortest)
        {
            return;
        }

        // Most literals of a project are in code that no model reaches: to look at their type first is cheaper than to look at them.
        INamedTypeSymbol? type = context.ContainingSymbol as INamedTypeSymbol ?? context.ContainingSymbol.ContainingType;
        DescribedTypes types = DescribedTypes.Of(context.Compilation, reach, context.CancellationToken);
        bool isInToolType = type is not null && (types.DeclaresTool(type) || types.Contains(type));
        if ((isInToolType || reach.HasFactoryTools) && KnownSecrets.Find(value) is var (name, start, length)
            && (isInToolType ? type!.Name : FunctionAround(context.Operation, reach)) is { } owner)
        {
            Report(context, value, name, start, length, owner);
        }
    }

    private static void Report(OperationAnalysisContext context, string value, string name, int start, int length, string owner)
    {
        SyntaxNode syntax = context.Operation.Syntax;
        IReadOnlyList<SourceChar> characters = syntax switch
        {
            LiteralExpressionSyntax literal => LiteralCharacters.Of(literal.Token, value),
            InterpolatedStringTextSyntax text => LiteralCharacters.Of(text.TextToken, value),
            _ => LiteralCharacters.Whole(value, syntax.Span),
        };
        var span = TextSpan.FromBounds(characters[start].Span.Start, characters[start + length - 1].Span.End);
        context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(syntax.SyntaxTree, span), Capital(name), $"'{owner}'"));
    }

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    private static string? FunctionAround(IOperation operation, ModelReach reach)
    {
        for (IOperation? around = operation; around is not null; around = around.Parent)
        {
            IMethodSymbol? nested = around is ILocalFunctionOperation local ? local.Symbol : (around as IAnonymousFunctionOperation)?.Symbol;
            if (nested is not null && reach.Find(nested) is not null)
            {
                return nested.Name.Length == 0 ? "lambda" : nested.Name;
            }
        }

        return null;
    }
}
