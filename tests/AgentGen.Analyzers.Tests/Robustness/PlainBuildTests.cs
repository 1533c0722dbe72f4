using System.Text.RegularExpressions;
using AgentGen.Analyzers.Tests.Verification;
using AgentGen.Analyzers.Tests.Vulnerable;
using AgentGen.Testing;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Tests.Robustness;

/// <summary>What <c>dotnet build</c> prints about a project is what the tests see: every other test runs the analyzers inside the test's own process.</summary>
public sealed partial class PlainBuildTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("agentgen-build-").FullName;

    [Fact]
    public async Task A_plain_build_of_the_whole_corpus_reports_what_the_tests_see()
    {
        var compilation = WholeCorpus.Compile();
        WriteProjects(compilation);

        var build = await TestProcess.RunAsync("dotnet", ["build", Path.Combine(_folder, "Corpus"), "-nologo", "-tl:off"], cancellationToken: TestContext.Current.CancellationToken);

        var printed = Printed().Matches(build.Output).Select(line => line.Groups["said"].Value).ToHashSet(StringComparer.Ordinal);
        var seen = (await Analyze.RunAsync(compilation, ShippedRules.Analyzers, CaseCode.EditorConfig))
            .Where(d => d.Severity >= DiagnosticSeverity.Warning).Select(AsPrinted).ToHashSet(StringComparer.Ordinal);
        seen.Count.ShouldBeGreaterThan(20);
        Lines(seen.Except(printed)).ShouldBe("", "not printed by the build:\n" + Others(build.Output));
        Lines(printed.Except(seen)).ShouldBe("", "printed by the build alone");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void WriteProjects(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            Write($"Corpus/{tree.FilePath}", tree.ToString());
        }

        foreach (string library in Directory.EnumerateFiles(Path.Combine(Corpus.Folder, "Libraries"), "*.cs"))
        {
            Write($"Libraries/{Path.GetFileName(library)}", File.ReadAllText(library));
        }

        Write("Corpus/.globalconfig", $"is_global = true\n{CaseCode.EditorConfig}\n");
        WriteProject("Libraries", "");
        WriteProject("Corpus", $"""
            <ProjectReference Include="../Libraries/Libraries.csproj" />
            <FrameworkReference Include="Microsoft.AspNetCore.App" />
            <Reference Include="{typeof(ToolAttribute).Assembly.Location}" />
            <Reference Include="{typeof(Microsoft.Extensions.AI.AIFunction).Assembly.Location}" />
            <Analyzer Include="{typeof(NoCodeFixAttribute).Assembly.Location}" />
            """);
    }

    private void WriteProject(string name, string items) => Write($"{name}/{name}.csproj", $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <LangVersion>13.0</LangVersion>
            <EnableNETAnalyzers>false</EnableNETAnalyzers>
          </PropertyGroup>
          <ItemGroup>{items}</ItemGroup>
        </Project>
        """);

    private void Write(string path, string content)
    {
        string full = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines.Order(StringComparer.Ordinal));

    // Why a build printed nothing is said elsewhere in its output.
    private static string Others(string output) => Lines(output.Split('\n').Where(line => !line.Contains(": warning ", StringComparison.Ordinal) && !line.Contains(" AGEN", StringComparison.Ordinal)).Take(40));

    private static string AsPrinted(Diagnostic diagnostic)
    {
        var place = diagnostic.Location.GetLineSpan();
        string severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
        return $"{place.Path}({place.StartLinePosition.Line + 1},{place.StartLinePosition.Character + 1}): {severity} {diagnostic.Id}: {diagnostic.GetMessage()}";
    }

    [GeneratedRegex(@"^\s*(?:.*[/\\])?(?<said>[^/\\(\n]+\.cs\(\d+,\d+\): (?:error|warning) AGEN\d+: .*?)(?: \(https?://\S+\))?(?: \[[^\]\n]*\.csproj\])?\r?$", RegexOptions.Multiline)]
    private static partial Regex Printed();
}
