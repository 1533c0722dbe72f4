using System.Collections.Immutable;
using System.Globalization;
using AgentGen.Analyzers.Tests.Verification;
using AgentGen.Analyzers.Tests.Vulnerable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Tests.Robustness;

/// <summary>The same code gives the same diagnostics, whoever asks, in whatever order, on however many threads.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public async Task Many_threads_say_what_one_thread_says()
    {
        string expected = await WholeAsync(concurrent: false);
        expected.ShouldContain("AGEN2001");
        for (int round = 0; round < 3; round++)
        {
            (await WholeAsync(concurrent: true)).ShouldBe(expected);
        }
    }

    [Fact]
    public async Task Files_in_another_order_give_the_same()
    {
        var compilation = WholeCorpus.Compile();
        var reversed = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse());

        WholeCorpus.Describe(await Analyzers(reversed, concurrent: true).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).ShouldBe(await WholeAsync(concurrent: true));
    }

    [Fact]
    public async Task An_editor_that_asks_about_one_file_hears_what_the_build_says_about_it()
    {
        var token = TestContext.Current.CancellationToken;
        var whole = await Analyzers(WholeCorpus.Compile(), concurrent: true).GetAnalyzerDiagnosticsAsync(token);
        var expected = whole.Where(d => !d.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)).ToLookup(d => d.Location.SourceTree?.FilePath);
        var compilation = WholeCorpus.Compile();
        foreach (var tree in compilation.SyntaxTrees.Where((_, i) => i % 10 == 0))
        {
            // As an editor does after an edit: nothing is known yet of any other file.
            var analyzers = Analyzers(compilation.Clone(), concurrent: true);
            var heard = await analyzers.GetAnalyzerSemanticDiagnosticsAsync(analyzers.Compilation.GetSemanticModel(tree), null, token);
            var syntax = await analyzers.GetAnalyzerSyntaxDiagnosticsAsync(tree, token);

            WholeCorpus.Describe(heard.Concat(syntax).Where(d => !d.Descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)))
                .ShouldBe(WholeCorpus.Describe(expected[tree.FilePath]), tree.FilePath);
        }
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task The_machines_language_changes_nothing(string culture)
    {
        string expected = await WholeAsync(concurrent: false);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            (await WholeAsync(concurrent: false)).ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static async Task<string> WholeAsync(bool concurrent) =>
        WholeCorpus.Describe(await Analyzers(WholeCorpus.Compile(), concurrent).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken));

    private static CompilationWithAnalyzers Analyzers(Compilation compilation, bool concurrent) => compilation.WithAnalyzers(
        ShippedRules.Analyzers,
        new CompilationWithAnalyzersOptions(new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty, new EditorConfig(CaseCode.EditorConfig)), null, concurrent, logAnalyzerExecutionTime: false));
}
