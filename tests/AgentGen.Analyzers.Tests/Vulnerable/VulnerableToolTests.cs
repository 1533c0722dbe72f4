using AgentGen.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Tests.Vulnerable;

/// <summary>
/// Holds the rules to a corpus of vulnerable tools and their safe twins. <c>-class AgentGen.Analyzers.Tests.Vulnerable.VulnerableToolTests -showLiveOutput</c>
/// prints recall and precision by category.
/// </summary>
public sealed class VulnerableToolTests
{
    // Close below what is reached: only ever raised.
    private const double RecallFloor = 0.98;
    private const double PrecisionFloor = 0.99;

    [Fact]
    public async Task The_rules_find_what_is_vulnerable_and_leave_the_safe_twins_alone()
    {
        var scores = new Scoreboard(await Judgement.AllAsync());
        TestContext.Current.TestOutputHelper?.WriteLine(scores.ToString());

        scores.Recall.ShouldBeGreaterThanOrEqualTo(RecallFloor, scores.ToString());
        scores.Precision.ShouldBeGreaterThanOrEqualTo(PrecisionFloor, scores.ToString());
    }

    [Fact]
    public void Every_case_and_every_twin_compiles()
    {
        var broken = Corpus.Tools.AsParallel().SelectMany(tool => Errors(tool, tool.Vulnerable).Concat(Errors(tool, tool.Safe))).ToList();
        broken.ShouldBeEmpty(string.Join("\n", broken));
    }

    [Fact]
    public async Task No_case_and_no_twin_is_refused_by_the_generator_unless_that_is_the_point()
    {
        var declarations = ShippedRules.Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(d => d.Id.StartsWith("AGEN1", StringComparison.Ordinal)));
        foreach (var (tool, code) in Corpus.Tools.SelectMany(tool => new[] { (tool, tool.Vulnerable), (tool, tool.Safe) }))
        {
            var reported = await Analyze.RunAsync(CaseCode.Compile(code), [.. declarations]);
            reported.Where(d => d.Id.StartsWith("AGEN1", StringComparison.Ordinal) && (d.Id != tool.Rule || code == tool.Safe)).ShouldBeEmpty(tool.ToString());
        }
    }

    [Fact]
    public void There_are_at_least_120_cases_under_names_of_their_own()
    {
        Corpus.Tools.Count.ShouldBeGreaterThanOrEqualTo(120);
        Corpus.Tools.Select(tool => (tool.Category, tool.Title)).ShouldBeUnique();
        Corpus.Tools.Where(tool => tool.Vulnerable == tool.Safe).ShouldBeEmpty();
    }

    private static IEnumerable<string> Errors(VulnerableTool tool, string code) =>
        CaseCode.Compile(code).GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(error => $"{tool}: {error}");
}
