using System.Collections.Immutable;
using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Rules;

/// <summary>AGEN2002: what a model wrote becomes part of a shell command line, where the shell reads it as code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToolParameterInShellCommandAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.ToolParameterInShellCommand,
        "Tool parameter in a shell command line",
        "The tool parameter '{0}' becomes part of a shell command line, where a model can write any command: pass it as an argument of its own, or mark it [ShellCommand] if it is a command",
        RuleCategories.Safety,
        DiagnosticSeverity.Warning);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterOperationAction(Analyze, ShellSinks.Kinds);
    }

    private static void Analyze(OperationAnalysisContext context)
    {
        if (ShellSinks.Find(context.Operation) is not { } sink)
        {
            return;
        }

        foreach (var hole in sink.Command.Holes)
        {
            if (ToolParameters.TextFrom(hole.Value) is { } parameter)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule,
                    hole.Expression.Syntax.GetLocation(),
                    additionalLocations: [sink.Site.Syntax.GetLocation()],
                    parameter.Name));
            }
        }
    }
}
