using System.Collections.Immutable;
using AgentGen.Analyzers.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Usage;

/// <summary>AGEN3015: a tool holds its thread while it waits for a task.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BlockingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.BlockingOnAsync,
        "Tool blocks on a task",
        "The tool '{0}' holds its thread in '{1}' and cannot be cancelled while it waits: {2}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

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
                start.RegisterToolBodyAction(reach, Check);
            }
        });
    }

    private static void Check(ReachedTool tool)
    {
        foreach (IOperation operation in tool.Body?.Descendants() ?? [])
        {
            if (BlockingCalls.Read(operation) is { } call
                && (call.Kind != BlockingKind.Sleep || tool.Method.IsAsync || tool.Method.ReturnType.IsTask())
                && operation.Parent is not INameOfOperation
                && !CompletedTasks.IsOne(call.Task, tool.Body!))
            {
                string remedy = call.Kind switch
                {
                    BlockingKind.Sleep => "await Task.Delay",
                    BlockingKind.WaitAll => "await Task.WhenAll",
                    _ => "await the task",
                };
                tool.Report(Diagnostic.Create(Rule, call.Name.Identifier.GetLocation(), tool.Name, call.Name.Identifier.ValueText, remedy));
            }
        }
    }
}
