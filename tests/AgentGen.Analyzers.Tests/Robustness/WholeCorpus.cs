using AgentGen.Analyzers.Tests.Vulnerable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Analyzers.Tests.Robustness;

/// <summary>All vulnerable tools in one project, each in a file and a namespace of its own.</summary>
internal static class WholeCorpus
{
    /// <summary>A compilation that no analyzer has seen: what rules remember of one compilation is made anew.</summary>
    public static CSharpCompilation Compile() => CaseCode.Compile("").AddSyntaxTrees(Corpus.Tools.Select((tool, i) =>
        CSharpSyntaxTree.ParseText($"namespace Case{i}\n{{\n{tool.Vulnerable}}}\n", Verification.TestCode.ParseOptions, $"{tool.Category}{i}.cs")));

    /// <summary>One line for each diagnostic, sorted.</summary>
    public static string Describe(IEnumerable<Diagnostic> diagnostics) => string.Join('\n', diagnostics
        .Select(d => $"{d.Location.GetLineSpan()} {d.Severity} {d.Id} {d.GetMessage()}")
        .Order(StringComparer.Ordinal));
}
