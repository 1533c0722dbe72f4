using System.Collections.Concurrent;
using System.Collections.Immutable;
using AgentGen.Analyzers.Commands;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Phases;

/// <summary>AGEN3002: a tool names no phase where other tools do, so that no phase allows it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix(RuleIds.ToolWithoutPhase, "Only the author knows in which phases a tool may be called; the safe guess, none, is what the tool already has.")]
public sealed class ToolWithoutPhaseAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.ToolWithoutPhase,
        "Tool without a phase among tools that have one",
        "The tool '{0}' names no phase, but '{1}' does: once one tool of a map has a phase, a tool without is allowed in none; add a [Phase]",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning,
        WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var tools = new ConcurrentBag<(IMethodSymbol Method, bool HasPhase)>();
            start.RegisterSymbolAction(
                symbol =>
                {
                    var method = (IMethodSymbol)symbol.Symbol;
                    if (method.FindAgentGenAttribute("ToolAttribute") is not null
                        && ToolSite.Find(method, ToolFacts.Of(symbol.Compilation)).ToList() is { Count: > 0 } sites)
                    {
                        tools.Add((method, sites.TrueForAll(HasPhase)));
                    }
                },
                SymbolKind.Method);
            start.RegisterCompilationEndAction(end => Report(end, tools));
        });
    }

    private static void Report(CompilationAnalysisContext context, IEnumerable<(IMethodSymbol Method, bool HasPhase)> tools)
    {
        // The same example every time, whatever the order of the analysis was.
        var example = tools.Where(t => t.HasPhase).Select(t => t.Method.Name).OrderBy(name => name, StringComparer.Ordinal).FirstOrDefault();
        if (example is null)
        {
            return;
        }

        foreach (var (method, _) in tools.Where(t => !t.HasPhase))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, method.Locations[0], method.Name, example));
        }
    }

    private static bool HasPhase(ToolSite site) =>
        PhaseParser.FindAttribute(site) is { ConstructorArguments: [{ Kind: TypedConstantKind.Array, IsNull: false, Values.Length: > 0 }] };
}
