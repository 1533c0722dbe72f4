using AgentGen.Analyzers.Tests.Verification;
using AgentGen.Testing;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Tests;

/// <summary>What the descriptors, the fixes and the attributes say about a rule, as its page and the index print it.</summary>
internal static class RulePage
{
    public static IReadOnlyList<string> Sections { get; } = ["## Cause", "## Why it matters to an agent", "## How to fix", "## When to suppress"];

    /// <summary>The pages that are not of one rule.</summary>
    public static IReadOnlyList<(string File, string About)> OtherPages { get; } =
    [
        ("configuration.md", "severities, presets, and tools of other frameworks"),
        ("data-flow.md", "how what a model writes is followed, what counts as a check, and where that stops"),
        ("shell-reasons.md", "what the reasons of shell commands mean, and which commands have them"),
        ("shell-rules.md", "rules of your own for shell commands"),
        ("suppressions.md", "rules of other analyzers that are wrong about tools, and what takes their diagnostics away"),
    ];

    public static string Folder { get; } = Repository.PathOf("analyzers", "docs");

    public static string PathOf(DiagnosticDescriptor rule) => Path.Combine(Folder, rule.Id + ".md");

    public static string Header(DiagnosticDescriptor rule) => $"""
        # {rule.Id}: {rule.Title}

        | | |
        |---|---|
        | Severity | {SeverityOf(rule)} |
        | Category | {rule.Category} |
        | Code fix | {(IsFixed(rule) ? "yes" : "no: " + Lower(ReasonForNoFix(rule)))} |


        """.ReplaceLineEndings("\n");

    public static string Index() => $"""
        # The rules

        Written from the descriptors; a test holds it to them. A rule's page says what causes it, why it matters to an agent, how to fix it and when to suppress it.

        AGEN1xxx: declarations; a tool or a model output is missing from the generated class exactly when one of these stands on it. AGEN2xxx: shell commands and safety. AGEN3xxx: gates, phases and usage.

        {string.Join("\n", OtherPages.Select(page => $"- [{page.File}]({page.File}): {page.About}"))}

        | Rule | Severity | What it finds | Fix |
        |---|---|---|---|
        {string.Join("\n", ShippedRules.Descriptors.Select(r => $"| [{r.Id}]({r.Id}.md) | {SeverityOf(r)} | {r.Title} | {(IsFixed(r) ? "yes" : "no")} |"))}

        """.ReplaceLineEndings("\n");

    public static bool IsFixed(DiagnosticDescriptor rule) => ShippedRules.Fixes.Any(f => f.FixableDiagnosticIds.Contains(rule.Id));

    public static string? ReasonForNoFix(DiagnosticDescriptor rule) => ShippedRules.Analyzers
        .SelectMany(a => a.GetType().GetCustomAttributes(typeof(NoCodeFixAttribute), inherit: false).Cast<NoCodeFixAttribute>())
        .SingleOrDefault(a => a.Id == rule.Id)?.Reason;

    private static string SeverityOf(DiagnosticDescriptor rule) =>
        rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable) ? $"{rule.DefaultSeverity}, not configurable" : rule.DefaultSeverity.ToString();

    private static string Lower(string? reason) => reason is null ? "" : char.ToLowerInvariant(reason[0]) + reason[1..];
}
