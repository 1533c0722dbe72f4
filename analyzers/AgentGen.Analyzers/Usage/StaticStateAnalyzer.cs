using System.Collections.Immutable;
using AgentGen.Analyzers.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Usage;

/// <summary>AGEN3016: a tool changes static state that nothing guards.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix(RuleIds.MutableStaticState, "Only the author knows to whom the state belongs: a run, a user or the process.")]
public sealed class StaticStateAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.MutableStaticState,
        "Tool changes static state",
        "The tool '{0}' changes the static {1}, which all runs share and parallel calls race on: keep it in an instance, or guard it with a lock or a concurrent type",
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
        List<(IOperation Place, ISymbol Member)> changes = [];
        foreach (IOperation operation in tool.Body?.Descendants() ?? [])
        {
            if (StaticWrites.Find(operation) is { } change && !StaticGuards.Protect(operation, tool.Body!))
            {
                changes.Add(change);
            }
        }

        if (changes.Count > 0)
        {
            string names = string.Join(", ", changes.Select(static change => $"'{change.Member.Name}'").Distinct());
            tool.Report(Diagnostic.Create(Rule, changes[0].Place.Syntax.GetLocation(), tool.Name, names));
        }
    }
}
