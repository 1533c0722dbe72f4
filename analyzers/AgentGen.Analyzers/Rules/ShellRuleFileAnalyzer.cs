using System.Collections.Immutable;
using AgentGen.Analyzers.ShellRules;
using AgentGen.Shell;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.Analyzers.Rules;

/// <summary>AGEN2003: a file of shell rules has an error, so none of its rules is taken.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix(RuleIds.ShellRuleFile, "The file is no C#; each error says what to write.")]
public sealed class ShellRuleFileAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.ShellRuleFile,
        "Error in a file of shell rules",
        "The shell rules of this file are not taken: {0}",
        RuleCategories.Safety,
        DiagnosticSeverity.Error);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        AdditionalText file = context.AdditionalFile;
        if (!ShellRuleFiles.IsOne(file))
        {
            return;
        }

        if (file.GetText(context.CancellationToken) is not { } text)
        {
            Report(context, default, default, "It cannot be read");
        }
        else if (!ShellRuleFiles.IsUtf8(text))
        {
            Report(context, default, default, "The file is not UTF-8. Save it as UTF-8");
        }
        else
        {
            foreach (ShellRuleError error in ShellRuleFiles.Read(text).Errors)
            {
                var start = new LinePosition(error.Line - 1, error.Column - 1);
                var end = new LinePosition(error.Line - 1, error.Column - 1 + error.Length);
                Report(context, SpanOf(text, start, error.Length), new LinePositionSpan(start, end), error.Message.TrimEnd('.'));
            }
        }
    }

    private static void Report(AdditionalFileAnalysisContext context, TextSpan span, LinePositionSpan lines, string message) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, Location.Create(context.AdditionalFile.Path, span, lines), message));

    // The compiler may have taken a mark at the beginning away, or know other line ends: a place outside is moved inside.
    private static TextSpan SpanOf(SourceText text, LinePosition start, int length)
    {
        TextLine line = text.Lines[Math.Min(start.Line, text.Lines.Count - 1)];
        int from = Math.Min(line.Start + start.Character, line.End);
        return TextSpan.FromBounds(from, Math.Min(from + length, line.End));
    }
}
