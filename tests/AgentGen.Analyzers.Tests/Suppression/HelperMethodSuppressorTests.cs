using System.Collections.Immutable;
using AgentGen.Analyzers.Suppression;
using AgentGen.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Tests.Suppression;

public sealed class HelperMethodSuppressorTests
{
    private const string Source = """
        public sealed partial class Tools
        {
            [Tool(Effect = Effect.Compensable, Capture = "Take", Undo = nameof(PutAsync), EffectFrom = nameof(Decide))]
            public void Write(string path) { }

            private string Take(string path) => path;
            private Task<UndoOutcome> PutAsync(string before, CancellationToken ct) => throw new NotSupportedException();
            private static Effect Decide(string path) => Effect.ReadOnly;
            private string Unused(string path) => path;
        }

        public sealed class Others
        {
            private string Take(string before) => before;
        }
        """;

    [Theory]
    [InlineData("IDE0051")]
    [InlineData("IDE0052")]
    [InlineData("CA1811")]
    [InlineData("S1144")]
    public async Task Methods_that_a_tool_names_are_not_unused(string id) =>
        (await SuppressedAsync(StockRule.OnMethods(id))).ShouldBe(["Decide", "PutAsync", "Take"]);

    [Theory]
    [InlineData("IDE0060")]
    [InlineData("CA1801")]
    [InlineData("S1172")]
    public async Task The_parameter_of_an_undo_that_takes_what_was_captured_has_to_be_there(string id) =>
        (await SuppressedAsync(StockRule.OnParameters(id))).ShouldBe(["before"]);

    [Theory]
    [InlineData("CA1822")]
    [InlineData("IDE0052x")]
    public async Task What_is_true_of_a_helper_stays(string id) => (await SuppressedAsync(StockRule.OnMethods(id))).ShouldBeEmpty();

    [Fact]
    public void The_page_lists_every_suppression()
    {
        string page = File.ReadAllText(Path.Combine(RulePage.Folder, "suppressions.md"));
        page.ShouldContain(HelperMethodSuppressor.Id);
        foreach (SuppressionDescriptor suppression in new HelperMethodSuppressor().SupportedSuppressions)
        {
            page.ShouldContain($"`{suppression.SuppressedDiagnosticId}`");
        }
    }

    // The words that were reported and then suppressed; those of the second type are never among them.
    private static async Task<IReadOnlyList<string>> SuppressedAsync(DiagnosticAnalyzer stock)
    {
        Compilation compilation = TestCode.Compile(Source);
        compilation.ShouldCompile();
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        ImmutableArray<Diagnostic> all = await new CompilationWithAnalyzers(compilation, [stock, new HelperMethodSuppressor()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        all.ShouldAllBe(diagnostic => diagnostic.Id != "AD0001");
        all.Count(diagnostic => !diagnostic.IsSuppressed).ShouldBeGreaterThan(0, "what serves no tool is still reported");
        return [.. all.Where(diagnostic => diagnostic.IsSuppressed).Select(diagnostic => Source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)).Order(StringComparer.Ordinal)];
    }
}
