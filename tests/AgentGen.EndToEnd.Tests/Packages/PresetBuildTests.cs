using AgentGen.Testing;

namespace AgentGen.EndToEnd.Tests.Packages;

/// <summary>The presets of the analyzers' package, in real builds.</summary>
public sealed class PresetBuildTests(PackageFeed feed)
{
    private const string Code = """
        using System.Diagnostics;
        using AgentGen;

        public static class Notes
        {
            [Tool(Effect = Effect.Idempotent)]
            public static void Keep(string note) => Directory.CreateDirectory("notes");

            public static void Clean() => Process.Start("bash", "-c \"rm -rf /\"");
        }
        """;

    [Fact]
    public async Task Audit_lists_everything_and_builds()
    {
        ProcessOutcome build = await BuildAsync("Audit");

        build.ExitCode.ShouldBe(0, build.All);
        build.Output.ShouldContain("warning AGEN2001");
        build.Output.ShouldContain("warning AGEN3001");
    }

    [Fact]
    public async Task Strict_makes_errors_of_warnings()
    {
        ProcessOutcome build = await BuildAsync("strict");

        build.ExitCode.ShouldNotBe(0, build.All);
        build.Output.ShouldContain("error AGEN3001");
    }

    [Fact]
    public async Task What_an_editorconfig_says_of_a_rule_goes_before_a_preset()
    {
        ProcessOutcome build = await BuildAsync("Strict", "root = true\n[*.cs]\ndotnet_diagnostic.AGEN3001.severity = none\ndotnet_diagnostic.AGEN2001.severity = warning\n");

        build.Output.ShouldNotContain("AGEN3001");
        build.Output.ShouldContain("warning AGEN2001");
    }

    [Fact]
    public async Task A_preset_that_is_none_stops_the_build_and_is_named()
    {
        ProcessOutcome build = await BuildAsync("Paranoid");

        build.ExitCode.ShouldNotBe(0, build.All);
        build.Output.ShouldContain("AgentGenAnalysisMode is 'Paranoid', which is no preset of AgentGen.Analyzers. Write Recommended, Strict or Audit.");
    }

    private async Task<ProcessOutcome> BuildAsync(string preset, string editorConfig = "root = true\n")
    {
        using ConsumerFolder folder = new(feed);
        folder.WriteProject("App", "Library", folder.PackageReference);
        folder.Write("App/Notes.cs", Code);
        folder.Write("App/.editorconfig", editorConfig);
        return await folder.DotnetAsync("build", "App", $"-p:AgentGenAnalysisMode={preset}");
    }
}
