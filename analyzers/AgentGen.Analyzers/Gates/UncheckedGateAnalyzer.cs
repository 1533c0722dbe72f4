using System.Collections.Concurrent;
using System.Collections.Immutable;
using AgentGen.Analyzers.Declarations;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Gates;

/// <summary>AGEN3007: a program has a gate and nothing that could evaluate it. A library is not looked at: its host supplies what is missing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix(RuleIds.UncheckedGate, "What is missing is a package or a registration at another place; it is found once all code is known, where no editor offers a fix.")]
public sealed class UncheckedGateAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.UncheckedGate,
        "Quality gate without a checker",
        "The gate {0} of the tool '{1}' can never pass, because nothing in this program supplies {2}: {3}",
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
            bool isProgram = start.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication or OutputKind.WindowsRuntimeApplication;
            if (!isProgram || !start.Compilation.KnowsTools())
            {
                return;
            }

            var gates = new ConcurrentBag<(ToolGate Gate, IMethodSymbol Tool)>();
            start.RegisterToolAction((_, method, _) =>
            {
                foreach (ToolGate gate in ToolGate.Of(method))
                {
                    gates.Add((gate, method));
                }
            });
            start.RegisterCompilationEndAction(end => Report(end, gates));
        });
    }

    private static void Report(CompilationAnalysisContext context, IReadOnlyCollection<(ToolGate Gate, IMethodSymbol Tool)> gates)
    {
        if (gates.Count == 0)
        {
            return;
        }

        var needs = new GateNeeds(ToolFacts.Of(context.Compilation), new Supplies(context.Compilation, context.CancellationToken));
        foreach (var (gate, tool) in gates)
        {
            if (needs.FindMissing(gate, tool) is { } missing && gate.Attribute.Place() is { } place)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, place, gate.Name, tool.Name, missing.What, missing.Remedy));
            }
        }
    }
}
