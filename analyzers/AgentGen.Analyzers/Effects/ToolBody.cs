using AgentGen.Analyzers.Commands;
using AgentGen.Analyzers.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Effects;

/// <summary>The body of a method, local function or lambda that a model can call.</summary>
internal sealed class ToolBody(
    IMethodSymbol method, ToolKind kind, IOperation root, Compilation compilation, Action<Diagnostic> report, CancellationToken cancellationToken)
{
    public IMethodSymbol Method { get; } = method;

    public ToolKind Kind { get; } = kind;

    public IOperation Root { get; } = root;

    public Compilation Compilation { get; } = compilation;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public void Report(Diagnostic diagnostic) => report(diagnostic);

    /// <summary>Whether a value is made of text that the model gave to this tool.</summary>
    public bool IsFromModel(IOperation value, ValueParts parts) => parts.Of(value).OfType<IParameterReferenceOperation>().Any(reference =>
        SymbolEqualityComparer.Default.Equals(reference.Parameter.ContainingSymbol, Method) && reference.Parameter.IsFromModel(Compilation));

    /// <summary>Has every body that a model can reach looked at.</summary>
    public static void Register(AnalysisContext context, Action<ToolBody> analyze) => context.RegisterCompilationStartAction(start =>
    {
        var reach = ModelReach.Of(start.Compilation, start.Options, start.CancellationToken);
        if (reach.IsEmpty)
        {
            return;
        }

        start.RegisterOperationBlockAction(block =>
        {
            if (block.OwningSymbol is IMethodSymbol method
                && block.OperationBlocks.FirstOrDefault(static operation => operation is IBlockOperation) is { } body
                && reach.Find(method) is { } kind)
            {
                analyze(new ToolBody(method, kind, body.Root(), block.Compilation, block.ReportDiagnostic, block.CancellationToken));
            }
        });
        start.RegisterOperationAction(
            operation =>
            {
                var (method, body) = operation.Operation switch
                {
                    IAnonymousFunctionOperation lambda => (lambda.Symbol, lambda.Body),
                    ILocalFunctionOperation { Body: { } inner } local => (local.Symbol, inner),
                    _ => (null, null),
                };
                if (method is not null && body is not null && reach.Find(method) is { } kind)
                {
                    analyze(new ToolBody(method, kind, body, operation.Compilation, operation.ReportDiagnostic, operation.CancellationToken));
                }
            },
            OperationKind.AnonymousFunction,
            OperationKind.LocalFunction);
    });
}
