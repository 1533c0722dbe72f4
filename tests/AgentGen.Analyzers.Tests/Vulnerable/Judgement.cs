using System.Collections.Concurrent;
using AgentGen.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Tests.Vulnerable;

/// <summary>What the rules say about a case.</summary>
/// <param name="Found">Whether the rule that must find the flaw found it.</param>
/// <param name="Alarms">What was said about the safe twin and should not have been.</param>
internal sealed record Judgement(VulnerableTool Tool, bool Found, IReadOnlyList<string> Alarms)
{
    /// <summary>Judges every case whose rule ships.</summary>
    public static async Task<IReadOnlyList<Judgement>> AllAsync()
    {
        var shipped = ShippedRules.Descriptors.Select(descriptor => descriptor.Id).ToHashSet(StringComparer.Ordinal);
        var rules = Corpus.Tools.ToLookup(tool => tool.Category, tool => tool.Rule);
        var judged = new ConcurrentBag<Judgement>();
        await Parallel.ForEachAsync(Corpus.Tools.Where(tool => shipped.Contains(tool.Rule)), TestContext.Current.CancellationToken, async (tool, _) =>
            judged.Add(await OfAsync(tool, [.. rules[tool.Category]])));
        return [.. judged.OrderBy(judgement => Corpus.Tools.ToList().IndexOf(judgement.Tool))];
    }

    private static async Task<Judgement> OfAsync(VulnerableTool tool, HashSet<string> rulesOfCategory)
    {
        var vulnerable = await ReportedAsync(tool.Vulnerable);
        var safe = await ReportedAsync(tool.Safe);
        return new Judgement(tool, vulnerable.Any(d => d.Id == tool.Rule), [.. safe.Where(d => IsAlarm(d, rulesOfCategory)).Select(d => $"{d.Id} {d.GetMessage()}")]);
    }

    // A safe twin is about its own category; but a safety rule that warns there is wrong whatever the category.
    private static bool IsAlarm(Diagnostic diagnostic, HashSet<string> rulesOfCategory) =>
        rulesOfCategory.Contains(diagnostic.Id) || (diagnostic.Id.StartsWith("AGEN2", StringComparison.Ordinal) && diagnostic.Severity >= DiagnosticSeverity.Warning);

    private static async Task<IReadOnlyList<Diagnostic>> ReportedAsync(string code)
    {
        var compilation = CaseCode.Compile(code);
        var tree = CaseCode.Tree(compilation);
        var reported = await Analyze.RunAsync(compilation, ShippedRules.Analyzers, CaseCode.EditorConfig);
        return [.. reported.Where(diagnostic => diagnostic.Location.SourceTree == tree)];
    }
}
