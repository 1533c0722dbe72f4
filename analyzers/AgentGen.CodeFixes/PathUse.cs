using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.CodeFixes;

/// <summary>A statement that uses a path from a parameter: as it is, or combined with a root.</summary>
internal sealed class PathUse
{
    private readonly SemanticModel model;

    private PathUse(SemanticModel model, IParameterSymbol parameter, string? root, StatementSyntax statement, IReadOnlyList<ExpressionSyntax> places)
    {
        this.model = model;
        Parameter = parameter;
        Root = root;
        Statement = statement;
        Places = places;
    }

    public IParameterSymbol Parameter { get; }

    /// <summary>The root that the path is combined with, as it is written; <see langword="null"/> where there is none.</summary>
    public string? Root { get; }

    public StatementSyntax Statement { get; }

    /// <summary>The places in the statement where the path is used in the same way.</summary>
    public IReadOnlyList<ExpressionSyntax> Places { get; }

    /// <summary>Reads an expression; <see langword="null"/> for one that a guard before its statement could not replace.</summary>
    public static PathUse? Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (Read(expression, model, cancellationToken) is not { } read
            || read.Parameter.ContainingSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary }
            || expression.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax { Parent: MethodDeclarationSyntax method } block } statement
            || expression.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is not null
            || IsWritten(read.Parameter, method))
        {
            return null;
        }

        var places = statement.DescendantNodes().OfType<ExpressionSyntax>().Where(place => SyntaxFactory.AreEquivalent(place, expression)).ToList();

        // Another statement, or another path in this one, would need a guard of its own with the same names.
        bool isOnly = block.Statements.All(other => other == statement
            || !other.DescendantNodes().OfType<ExpressionSyntax>()
            .Any(place => SyntaxFactory.AreEquivalent(place, expression) && place.Parent is ArgumentSyntax));
        return isOnly && statement is not LocalFunctionStatementSyntax
            && IsAlone(statement, places, model, cancellationToken) ? new PathUse(model, read.Parameter, read.Root, statement, places) : null;
    }

    /// <summary>Whether a name already means something in the method.</summary>
    public bool IsTaken(string name) =>
        model.LookupSymbols(Statement.SpanStart, name: name).Any(static symbol => symbol is ILocalSymbol or IParameterSymbol or IFieldSymbol or IPropertySymbol)
        || Statement.Parent!.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name);

    /// <summary>The name of a workspace that the statement can use.</summary>
    public string? FindWorkspace() => model.LookupSymbols(Statement.SpanStart)
        .Where(symbol => symbol is IParameterSymbol or IFieldSymbol or IPropertySymbol && IsWorkspace(TypeOf(symbol)))
        .Select(static symbol => symbol.Name)
        .OrderBy(static name => name, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>The shortest name of a type that is sure to mean it here.</summary>
    public string NameOf(string type)
    {
        string name = type.Substring(type.LastIndexOf('.') + 1);
        return model.LookupNamespacesAndTypes(Statement.SpanStart, name: name).Any(symbol => symbol.ToDisplayString() == type) ? name : "global::" + type;
    }

    /// <summary>Lines before the statement, indented as it is, and a blank one.</summary>
    public string Lines(params string[] lines)
    {
        string newLine = Statement.SyntaxTree.GetText().ToString().Contains("\r\n") ? "\r\n" : "\n";
        string indentation = Statement.GetLeadingTrivia().LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).ToString();
        return string.Join(newLine + indentation, lines) + newLine + newLine + indentation;
    }

    private static (IParameterSymbol Parameter, string? Root)? Read(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        if (expression is IdentifierNameSyntax
            && model.GetSymbolInfo(expression, cancellationToken).Symbol is IParameterSymbol { Type.SpecialType: SpecialType.System_String } whole)
        {
            return (whole, null);
        }

        return expression is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax } root,
            { Expression: IdentifierNameSyntax path }] } call
            && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { Name: "Combine", ContainingType: { Name: "Path" } }
            && model.GetSymbolInfo(path, cancellationToken).Symbol is IParameterSymbol { Type.SpecialType: SpecialType.System_String } part
            && model.GetSymbolInfo(root.Expression, cancellationToken).Symbol is IFieldSymbol or IPropertySymbol or IParameterSymbol or ILocalSymbol
            ? (part, root.Expression.ToString())
            : null;
    }

    private static bool IsWritten(IParameterSymbol parameter, MethodDeclarationSyntax method) =>
        method.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == parameter.Name);

    // Two different paths in one statement: a copy, a move.
    private static bool IsAlone(StatementSyntax statement, IReadOnlyList<ExpressionSyntax> places, SemanticModel model, CancellationToken cancellationToken) =>
        !places.Any(place => place.Parent is ArgumentSyntax { Parent: ArgumentListSyntax list }
            && list.Arguments.Any(other => other.Expression != place && Read(other.Expression, model, cancellationToken) is { } second
                && second.Parameter.Name is var name
                && model.GetSymbolInfo(list.Parent!,
                    cancellationToken).Symbol is IMethodSymbol { Name: "Copy" or "Move" or "Replace" or "ExtractToDirectory" or "CreateFromDirectory" }
                && name.Length > 0));

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    private static bool IsWorkspace(ITypeSymbol? type) =>
        type.IsAgentGen("IWorkspace") || type?.AllInterfaces.Any(static implemented => implemented.IsAgentGen("IWorkspace")) == true;
}
