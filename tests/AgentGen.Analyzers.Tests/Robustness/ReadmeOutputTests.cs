using System.Text.RegularExpressions;
using AgentGen.Analyzers.Tests.Verification;
using AgentGen.Testing;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Tests.Robustness;

/// <summary>The build output that the README shows is what the analyzers say; that a real build prints it is tested with the packages.</summary>
public sealed class ReadmeOutputTests
{
    private const string File = "RepoTools.cs";

    [Fact]
    public async Task The_analyzers_say_about_the_sample_what_the_README_shows()
    {
        var compilation = TestCode.Compile(Block($"csharp {File}"));
        compilation.ShouldCompile();

        var said = (await Analyze.RunAsync(compilation)).Where(d => d.Severity >= DiagnosticSeverity.Warning).OrderBy(d => d.Location.SourceSpan.Start).Select(AsPrinted);

        string.Join('\n', said).ShouldBe(Block("text").Trim());
    }

    private static string AsPrinted(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        string severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        return $"{File}({start.Line + 1},{start.Character + 1}): {severity} {diagnostic.Id}: {diagnostic.GetMessage()}";
    }

    private static string Block(string heading) =>
        Regex.Match(System.IO.File.ReadAllText(Repository.PathOf("README.md")), $"```{Regex.Escape(heading)}\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
}
