using AgentGen.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Tests;

/// <summary>What every rule has. Run with <c>AGENTGEN_ACCEPT=1</c> to bring the index and the heads of the pages up to date.</summary>
public sealed class RuleTests
{
    private static readonly bool Accept = Environment.GetEnvironmentVariable("AGENTGEN_ACCEPT") == "1";

    public static TheoryData<string> Ids => [.. ShippedRules.Descriptors.Select(r => r.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Every_rule_has_a_page_on_the_template(string id)
    {
        var rule = Rule(id);
        File.Exists(RulePage.PathOf(rule)).ShouldBeTrue($"{id} has no page in analyzers/docs");
        var page = File.ReadAllText(RulePage.PathOf(rule)).ReplaceLineEndings("\n");
        var body = page[page.IndexOf(RulePage.Sections[0], StringComparison.Ordinal)..];
        if (Accept)
        {
            File.WriteAllText(RulePage.PathOf(rule), RulePage.Header(rule) + body);
            page = RulePage.Header(rule) + body;
        }

        page.ShouldStartWith(RulePage.Header(rule), Case.Sensitive, "run with AGENTGEN_ACCEPT=1");
        page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).ShouldBe(RulePage.Sections);
        body.Split("\n## ").ShouldAllBe(section => section.Split('\n', 2)[1].Trim().Length > 40);
    }

    [Fact]
    public void The_index_lists_every_rule()
    {
        var path = Path.Combine(RulePage.Folder, "README.md");
        if (Accept)
        {
            File.WriteAllText(path, RulePage.Index());
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(RulePage.Index(), "run with AGENTGEN_ACCEPT=1");
    }

    [Fact]
    public void Every_other_page_is_one_that_the_index_names() =>
        Directory.GetFiles(RulePage.Folder).Select(Path.GetFileName).Where(name => name != "README.md" && !RulePage.Index().Contains($"]({name})", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void Every_page_that_the_index_names_is_there() =>
        RulePage.OtherPages.ShouldAllBe(page => File.Exists(Path.Combine(RulePage.Folder, page.File)));

    [Theory, MemberData(nameof(Ids))]
    public void Every_rule_links_to_its_page(string id) => Rule(id).HelpLinkUri.ShouldEndWith($"/analyzers/docs/{id}.md");

    [Theory, MemberData(nameof(Ids))]
    public void Every_rule_has_a_fix_or_a_reason_for_none(string id) =>
        RulePage.IsFixed(Rule(id)).ShouldBe(RulePage.ReasonForNoFix(Rule(id)) is null, "exactly one of a fix and a reason");

    [Theory, MemberData(nameof(Ids))]
    public void Every_rule_is_in_the_release_notes_of_the_analyzers(string id)
    {
        var notes = Directory.GetFiles(Path.Combine(RulePage.Folder, "..", "AgentGen.Analyzers"), "AnalyzerReleases.*.md").SelectMany(File.ReadAllLines);
        notes.Count(line => line.StartsWith($"{id} | {Rule(id).Category} | {Rule(id).DefaultSeverity} |", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_declaration_rule_is_an_error_that_cannot_be_switched_off() =>
        ShippedRules.Descriptors.Where(r => r.Id.StartsWith("AGEN1", StringComparison.Ordinal))
            .ShouldAllBe(r => r.DefaultSeverity == DiagnosticSeverity.Error && r.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable));

    [Fact]
    public void Every_analyzer_runs_concurrently_and_leaves_generated_code_alone_except_where_tools_would_be_missing()
    {
        ShippedRules.Analyzers.Length.ShouldBeGreaterThan(1);
        foreach (var analyzer in ShippedRules.Analyzers.Where(analyzer => analyzer is not DiagnosticSuppressor))
        {
            var context = new RecordingContext();
            analyzer.Initialize(context);
            context.IsConcurrent.ShouldBeTrue(analyzer.GetType().Name);
            bool declares = analyzer.SupportedDiagnostics.Any(rule => rule.Id.StartsWith("AGEN1", StringComparison.Ordinal));
            context.GeneratedCode.ShouldBe(
                declares ? GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics : GeneratedCodeAnalysisFlags.None,
                analyzer.GetType().Name);
        }
    }

    private static DiagnosticDescriptor Rule(string id) => ShippedRules.Descriptors.Single(r => r.Id == id);
}
