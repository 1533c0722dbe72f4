using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Vulnerable;

/// <summary>Where the data flow stops is written down and true.</summary>
public sealed class LimitTests
{
    public static TheoryData<string> Titles => [.. Corpus.Limits.Select(limit => limit.Title)];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task The_data_flow_does_not_reach(string title)
    {
        var limit = Corpus.Limits.Single(limit => limit.Title == title);
        var compilation = CaseCode.Compile(limit.Blocks["vulnerable"]);
        compilation.ShouldCompile();

        (await Analyze.RunAsync(compilation, ShippedRules.Analyzers, CaseCode.EditorConfig)).Select(diagnostic => diagnostic.Id)
            .ShouldNotContain(limit.Rule, "the rules have learned to see this: move it from Limits.md to the cases, with a safe twin");
    }
}
