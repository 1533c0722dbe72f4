using System.Collections.Concurrent;
using System.Collections.Immutable;
using AgentGen.Analyzers.Declarations;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Phases;

/// <summary>AGEN3009: a phase on the way in which no tool may be called.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix(RuleIds.PhaseWithoutTools, "It is found once all tools are known, where no editor offers a fix; and only the author knows which tools belong into the phase.")]
public sealed class PhaseWithoutToolsAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.PhaseWithoutTools,
        "Phase without tools",
        "No tool may be called in the phase '{0}', which can only be left: name it in the [Phase] of the tools that belong there, or take it away",
        RuleCategories.Usage,
        DiagnosticSeverity.Info,
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
            if (!start.Compilation.KnowsTools())
            {
                return;
            }

            ToolFacts facts = ToolFacts.Of(start.Compilation);
            var used = new ConcurrentDictionary<INamedTypeSymbol, ConcurrentBag<string>>(SymbolEqualityComparer.Default);
            start.RegisterToolAction((_, method, _) => Collect(ToolSite.Find(method, facts), used));
            start.RegisterCompilationEndAction(end =>
            {
                Collect(facts.ToolTypes.SelectMany(mark => ToolSite.FindForeign(mark, facts)), used);
                Report(end, used);
            });
        });
    }

    private static void Collect(IEnumerable<ToolSite> sites, ConcurrentDictionary<INamedTypeSymbol, ConcurrentBag<string>> used)
    {
        foreach (ToolSite site in sites)
        {
            ImmutableEquatableArray<string> phases = PhaseParser.Parse(site, out INamedTypeSymbol? type, out _);
            if (type is not null)
            {
                ConcurrentBag<string> known = used.GetOrAdd(type, _ => []);
                foreach (string phase in phases)
                {
                    known.Add(phase);
                }
            }
        }
    }

    // Only a phase of this project's own: the built-in ones need not all be used.
    private static void Report(CompilationAnalysisContext context, IEnumerable<KeyValuePair<INamedTypeSymbol, ConcurrentBag<string>>> used)
    {
        foreach (var (type, phases) in used.Select(pair => (pair.Key, pair.Value)))
        {
            foreach (IFieldSymbol phase in PhaseEnumParser.Members(type).Where(phase => phase.Locations[0].IsInSource && !phases.Contains(phase.Name)))
            {
                if (phase.Attribute(MetadataNames.PhaseEdge) is not null)
                {
                    context.ReportDiagnostic(Diagnostic.Create(Rule, phase.Locations[0], phase.Name));
                }
            }
        }
    }
}
