using System.Collections.Immutable;
using AgentGen.Analyzers.Flow.Calls;
using AgentGen.Analyzers.Flow.Sinks;
using AgentGen.Analyzers.Flow.Walk;
using AgentGen.Analyzers.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow;

/// <summary>AGEN2002 and AGEN2004 to AGEN2011: what a model wrote reaches a place where it does harm, without a check on the way.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix(RuleIds.ModelChoosesProgram, "Which programs a model may choose from is the author's decision.")]
[NoCodeFix(RuleIds.UnrestrictedUrl, "Which hosts may be asked is the author's decision.")]
[NoCodeFix(RuleIds.ModelInputAsCode, "Which values are allowed, and what code each means, only the author knows.")]
[NoCodeFix(RuleIds.UnsafeDeserialization, "Which fixed type the data has only the author knows.")]
public sealed class ModelInputAnalyzer : DiagnosticAnalyzer
{
    /// <summary>How many calls deep bodies of the project are followed.</summary>
    internal const int Depth = 3;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ModelInputRules.All;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            ModelReach reach = ModelReach.Of(start.Compilation, start.Options, start.CancellationToken);
            if (!reach.IsEmpty)
            {
                FlowContext flow = FlowContext.Of(start.Compilation, reach);
                start.RegisterOperationBlockAction(block => Analyze(block, flow));
                start.RegisterOperationAction(operation => AnalyzeFunction(operation, flow), OperationKind.AnonymousFunction, OperationKind.LocalFunction);
            }
        });
    }

    private static void Analyze(OperationBlockAnalysisContext context, FlowContext flow)
    {
        if (context.OwningSymbol is IMethodSymbol method && flow.Reach.Find(method) is not null)
        {
            foreach (IOperation block in context.OperationBlocks.Where(static block => block is IBlockOperation))
            {
                Report(flow, method, context.GetControlFlowGraph(block), block, context.ReportDiagnostic, context.CancellationToken);
            }
        }
    }

    private static void AnalyzeFunction(OperationAnalysisContext context, FlowContext flow)
    {
        IMethodSymbol function = context.Operation is IAnonymousFunctionOperation lambda ? lambda.Symbol : ((ILocalFunctionOperation)context.Operation).Symbol;
        if (flow.Reach.Find(function) is not null && FunctionGraphs.Find(context.GetControlFlowGraph(), function, context.CancellationToken) is { } graph)
        {
            Report(flow, function, graph, context.Operation, context.ReportDiagnostic, context.CancellationToken);
        }
    }

    private static void Report(FlowContext flow, IMethodSymbol tool, ControlFlowGraph graph, IOperation body, Action<Diagnostic> report,
        CancellationToken cancellationToken)
    {
        var entry = ToolEntry.Of(flow, tool);
        var session = new FlowSession(flow, Depth, cancellationToken) { IsRecording = true };
        new GraphWalk(session, graph).Run(entry);
        var reported = new HashSet<(SinkKind, SyntaxNode)>();
        foreach (SinkHit hit in SinkScan.Find(session, body))
        {
            if (reported.Add((hit.Sink.Kind, hit.Sink.Reported.Syntax)))
            {
                report(Diagnostic.Create(
                    ModelInputRules.Of(hit.Sink.Kind), hit.Sink.Reported.Syntax.GetLocation(), [hit.Sink.Site.Syntax.GetLocation()], hit.Sources[0].Name,
                        hit.Sink.Name));
            }
        }

        foreach (DistantHit hit in session.IsExhausted ? [] : session.DistantHits)
        {
            if (reported.Add((hit.Kind, hit.Argument)))
            {
                report(Diagnostic.Create(ModelInputRules.Of(hit.Kind), hit.Argument.GetLocation(), [hit.Sink], hit.Source.Name, hit.Name));
            }
        }
    }
}
