using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Suppression;

/// <summary>AGENSPR001: a private method that a tool names for capture, undo or effect is called by generated code, which stock rules do not see.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HelperMethodSuppressor : DiagnosticSuppressor
{
    /// <summary>The id of the suppression.</summary>
    public const string Id = "AGENSPR001";

    private static readonly ImmutableDictionary<string, SuppressionDescriptor> OfMethods =
        All("Generated code calls the method: a tool names it for capture, undo or effect.", "IDE0051", "IDE0052", "CA1811", "S1144");

    private static readonly ImmutableDictionary<string, SuppressionDescriptor> OfParameters =
        All("The undo of a tool takes what its capture returned, whether or not it needs it.", "IDE0060", "CA1801", "S1172");

    /// <inheritdoc />
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [.. OfMethods.Values, .. OfParameters.Values];

    /// <inheritdoc />
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (Diagnostic diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree)
            {
                continue;
            }

            SyntaxNode node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
            if (OfMethods.TryGetValue(diagnostic.Id, out SuppressionDescriptor? suppression)
                && node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
                && context.GetSemanticModel(tree).GetDeclaredSymbol(method, context.CancellationToken) is { } symbol
                && HelperMethods.Serves(symbol))
            {
                context.ReportSuppression(Microsoft.CodeAnalysis.Diagnostics.Suppression.Create(suppression, diagnostic));
            }
            else if (OfParameters.TryGetValue(diagnostic.Id, out suppression)
                && node.FirstAncestorOrSelf<ParameterSyntax>() is { } parameter
                && context.GetSemanticModel(tree).GetDeclaredSymbol(parameter, context.CancellationToken) is { } declared
                && HelperMethods.IsToken(declared))
            {
                context.ReportSuppression(Microsoft.CodeAnalysis.Diagnostics.Suppression.Create(suppression, diagnostic));
            }
        }
    }

    private static ImmutableDictionary<string, SuppressionDescriptor> All(string justification, params string[] ids) =>
        ids.ToImmutableDictionary(static id => id, id => new SuppressionDescriptor(Id, id, justification));
}
