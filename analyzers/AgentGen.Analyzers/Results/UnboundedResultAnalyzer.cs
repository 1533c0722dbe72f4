using System.Collections.Immutable;
using AgentGen.Analyzers.Effects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Results;

/// <summary>AGEN2014: a tool returns the whole of something whose size nobody bounds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix(RuleIds.UnboundedResult, "Only the author knows how much the model can use, and how it asks for the rest.")]
public sealed class UnboundedResultAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.UnboundedResult,
        "Unbounded output to the model",
        "The tool '{0}' returns {1} to the model, however long it is: return a part, and let the model ask for more",
        RuleCategories.Safety,
        DiagnosticSeverity.Info);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        ToolBody.Register(context, Analyze);
    }

    private static void Analyze(ToolBody tool)
    {
        if (ResultBounds.Exist(tool))
        {
            return;
        }

        var parts = new ValueParts(tool.Root);
        foreach (IOperation part in ValueParts.Returned(tool.Root).SelectMany(parts.Of).Distinct())
        {
            if (UnboundedSources.Find(part, tool, parts) is { } what)
            {
                tool.Report(Diagnostic.Create(Rule, part.Syntax.GetLocation(), tool.Method.Name, what));
            }
        }
    }
}
