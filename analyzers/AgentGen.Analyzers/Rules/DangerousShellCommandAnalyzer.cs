using System.Collections.Immutable;
using AgentGen.Analyzers.Commands;
using AgentGen.Analyzers.ShellRules;
using AgentGen.Shell;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Rules;

/// <summary>AGEN2001: a shell command line written in the code is dangerous, whatever its unknown parts turn out to be.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix(RuleIds.DangerousShellCommand, "Only the author knows which harmless command was meant.")]
public sealed class DangerousShellCommandAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.DangerousShellCommand,
        "Dangerous shell command",
        "The shell command is dangerous ({0}): {1}",
        RuleCategories.Safety,
        DiagnosticSeverity.Error);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            var rules = ShellRuleFiles.Load(start.Options.AdditionalFiles, start.CancellationToken);
            start.RegisterOperationAction(operation => Analyze(operation, rules), ShellSinks.Kinds);
        });
    }

    private static void Analyze(OperationAnalysisContext context, ShellRuleSet rules)
    {
        if (ShellSinks.Find(context.Operation) is not { } sink)
        {
            return;
        }

        int reportedTo = -1;
        foreach (var reason in ShellClassifier.Classify(sink.Command.Text, sink.Command.ShellHoles(), rules).Reasons
            .Where(reason => reason.Risk == ShellRisk.Dangerous)
            .OrderBy(reason => reason.Start)
            .ThenByDescending(reason => reason.Length))
        {
            // A reason inside the words of another one (the path inside the command) would underline them twice.
            if (reason.Start + reason.Length > reportedTo)
            {
                reportedTo = reason.Start + reason.Length;
                context.ReportDiagnostic(Diagnostic.Create(Rule, sink.Command.Locate(reason.Start, reason.Length), reason.Code, reason.Message.TrimEnd('.')));
            }
        }
    }
}
