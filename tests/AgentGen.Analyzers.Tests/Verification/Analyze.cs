using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Tests.Verification;

/// <summary>Runs analyzers over test sources and compares what they report with the marks in the source.</summary>
internal static class Analyze
{
    /// <summary>Expects exactly the marked diagnostics of one rule, in code that compiles.</summary>
    public static Task ShouldReportAsync(string id, string marked, params AdditionalText[] files) => ShouldReportAsync(id, marked, "", files);

    /// <summary>Expects exactly the marked diagnostics of one rule, in code that compiles, under options as an <c>.editorconfig</c> writes them.</summary>
    public static async Task ShouldReportAsync(string id, string marked, string editorConfig, params AdditionalText[] files)
    {
        var source = MarkedSource.Parse(marked);
        var compilation = TestCode.Compile(source.Text);
        compilation.ShouldCompile();

        var reported = (await RunAsync(compilation, ShippedRules.Analyzers, editorConfig, files)).Where(d => d.Id == id);
        var expected = source.Expected.Where(e => (e.Id ?? id) == id);

        Describe(source.Text, reported.Select(d => d.Location.SourceSpan)).ShouldBe(Describe(source.Text, expected.Select(e => e.Span)), source.Text);
    }

    /// <summary>Expects that one rule has nothing to say about code that compiles.</summary>
    public static Task ShouldNotReportAsync(string id, string source)
    {
        MarkedSource.Parse(source).Expected.ShouldBeEmpty("a negative test marks nothing");
        return ShouldReportAsync(id, source);
    }

    /// <summary>What all analyzers report. An analyzer that throws fails the test.</summary>
    public static Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation) => RunAsync(compilation, ShippedRules.Analyzers);

    public static Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, params AdditionalText[] files) =>
        RunAsync(compilation, analyzers, "", files);

    public static async Task<ImmutableArray<Diagnostic>> RunAsync(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, string editorConfig, params AdditionalText[] files)
    {
        var options = new AnalyzerOptions([.. files], new EditorConfig(editorConfig));
        var diagnostics = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        var crashes = diagnostics.Where(d => d.Id == "AD0001").Select(d => d.GetMessage()).ToList();
        crashes.ShouldBeEmpty(string.Join("\n", crashes));
        return diagnostics;
    }

    private static string Describe(string source, IEnumerable<Microsoft.CodeAnalysis.Text.TextSpan> spans) =>
        string.Join("\n", spans.OrderBy(s => s.Start).ThenBy(s => s.End).Select(s => $"{s.Start}: {source.Substring(s.Start, s.Length)}"));
}
