using System.Collections.Immutable;
using AgentGen.Analyzers.Commands;
using AgentGen.Analyzers.ShellRules;
using AgentGen.Shell;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

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
        foreach (CommandText command in Commands(context.Operation, context.Compilation, context.CancellationToken))
        {
            Report(context, command, rules);
        }
    }

    private static IEnumerable<CommandText> Commands(IOperation operation, Compilation compilation, CancellationToken cancellationToken)
    {
        if ((ShellSinks.Find(operation)?.Command ?? DirectLaunches.Find(operation)) is { } written)
        {
            return [written];
        }

        return operation is IInvocationOperation call
            ? ShellWrappers.Of(compilation).Commands(call, cancellationToken).Select(static argument => CommandTextReader.Read(argument.Value)).OfType<CommandText>()
            : [];
    }

    private static void Report(OperationAnalysisContext context, CommandText command, ShellRuleSet rules)
    {
        int reportedTo = -1;
        foreach (var reason in ShellClassifier.Classify(command.Text, command.ShellHoles(), rules).Reasons
            .Where(reason => reason.Risk == ShellRisk.Dangerous)
            .OrderBy(reason => reason.Start)
            .ThenByDescending(reason => reason.Length))
        {
            // A reason inside the words of another one (the path inside the command) would underline them twice.
            if (reason.Start + reason.Length > reportedTo)
            {
                reportedTo = reason.Start + reason.Length;
                context.ReportDiagnostic(Diagnostic.Create(Rule, command.Locate(reason.Start, reason.Length), reason.Code, reason.Message.TrimEnd('.')));
            }
        }
    }
}
