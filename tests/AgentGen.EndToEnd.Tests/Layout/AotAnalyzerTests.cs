using System.Text.Json;
using AgentGen.Testing;

namespace AgentGen.EndToEnd.Tests.Layout;

/// <summary>What the build itself says of each runtime project, after every file that it reads.</summary>
public sealed class AotAnalyzerTests
{
    private static readonly string[] Analyzers = ["EnableTrimAnalyzer", "EnableAotAnalyzer", "EnableSingleFileAnalyzer"];

    public static TheoryData<string> RuntimeProjects =>
        [.. Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Select(static project => Path.GetRelativePath(Repository.Root, project))];

    [Theory]
    [MemberData(nameof(RuntimeProjects))]
    public async Task A_runtime_project_is_judged_for_trimming_AOT_and_single_files_and_suppresses_none_of_it(string project)
    {
        ProcessOutcome asked = await TestProcess.RunAsync(
            "dotnet",
            ["msbuild", project, $"-getProperty:{string.Join(',', [.. Analyzers, "TreatWarningsAsErrors", "NoWarn"])}"],
            cancellationToken: TestContext.Current.CancellationToken);
        asked.ExitCode.ShouldBe(0, asked.All);

        JsonElement properties = JsonElement.Parse(asked.Output).GetProperty("Properties");
        foreach (string switchedOn in (string[])[.. Analyzers, "TreatWarningsAsErrors"])
        {
            properties.GetProperty(switchedOn).GetString().ShouldBe("true", $"{switchedOn} of {project}");
        }

        properties.GetProperty("NoWarn").GetString()!.ShouldNotContain("IL", Case.Sensitive);
    }
}
