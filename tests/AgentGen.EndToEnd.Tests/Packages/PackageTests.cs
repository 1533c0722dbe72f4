using AgentGen.Testing;

namespace AgentGen.EndToEnd.Tests.Packages;

public sealed class PackageTests(PackageFeed feed)
{
    private const string Weather = """
        using AgentGen;

        public static class Weather
        {
            /// <summary>Tells the temperature.</summary>
            /// <param name="city">The city's name.</param>
            [Tool(Effect = Effect.ReadOnly)]
            public static string Forecast(string city) => $"{city}: 21 degrees";
        }
        """;

    private const string Main = """
        using Microsoft.Extensions.AI;

        AIFunction forecast = AgentTools.Create()[0];
        Console.WriteLine(forecast.Name);
        Console.WriteLine(forecast.Description);
        Console.WriteLine(forecast.JsonSchema);
        Console.WriteLine(await forecast.InvokeAsync(new() { ["city"] = "Bern" }));
        """;

    [Fact]
    public void The_packages_hold_the_listed_files_and_nothing_else()
    {
        feed.FilesOf("AgentGen").ShouldBe(
        [
            "AgentGen.nuspec", "analyzers/dotnet/cs/AgentGen.Generators.dll", "buildTransitive/AgentGen.props", "buildTransitive/AgentGen.targets", "lib/net10.0/AgentGen.dll", "lib/net10.0/AgentGen.xml",
        ]);
        feed.FilesOf("AgentGen.Analyzers").ShouldBe(
        [
            "AgentGen.Analyzers.nuspec", "analyzers/dotnet/cs/AgentGen.Analyzers.dll", "analyzers/dotnet/cs/AgentGen.CodeFixes.dll", "buildTransitive/AgentGen.Analyzers.targets",
            "buildTransitive/presets/agentgen.audit.globalconfig", "buildTransitive/presets/agentgen.recommended.globalconfig", "buildTransitive/presets/agentgen.strict.globalconfig",
        ]);
    }

    [Fact]
    public async Task A_console_project_that_references_the_package_gets_its_tools()
    {
        using ConsumerFolder folder = new(feed);
        folder.WriteProject("App", "Exe", folder.PackageReference);
        folder.Write("App/Weather.cs", Weather);
        folder.Write("App/Program.cs", $"using App;\n{Main}");

        ProcessOutcome run = await folder.DotnetAsync("run", "--project", "App");

        run.ExitCode.ShouldBe(0, run.All);
        run.Output.ShouldContain("forecast\nTells the temperature.\n");
        run.Output.ShouldContain("Bern: 21 degrees");
    }

    [Fact]
    public async Task A_console_project_that_references_a_library_that_references_the_package_gets_its_own_tools()
    {
        using ConsumerFolder folder = new(feed);
        folder.WriteProject("Library", "Library", folder.PackageReference);
        folder.Write("Library/Empty.cs", "namespace Library;\n\npublic static class Empty;\n");
        folder.WriteProject("App", "Exe", """<ProjectReference Include="../Library/Library.csproj" />""");
        folder.Write("App/Weather.cs", Weather);
        folder.Write("App/Program.cs", $"using App;\n{Main}");

        ProcessOutcome run = await folder.DotnetAsync("run", "--project", "App");

        run.ExitCode.ShouldBe(0, run.All);
        run.Output.ShouldContain("Bern: 21 degrees");
    }

    [Fact]
    public async Task A_dangerous_command_does_not_build()
    {
        using ConsumerFolder folder = new(feed);
        folder.WriteProject("App", "Library", folder.PackageReference);
        folder.Write("App/Cleaner.cs", """
            using System.Diagnostics;

            public static class Cleaner
            {
                public static void Clean() => Process.Start("bash", "-c \"rm -rf /\"");
            }
            """);

        ProcessOutcome build = await folder.DotnetAsync("build", "App");

        build.ExitCode.ShouldNotBe(0, build.All);
        build.Output.ShouldContain("error AGEN2001");
    }

    [Fact]
    public async Task A_refused_tool_is_reported_once_with_analyzers_on_and_off()
    {
        using ConsumerFolder folder = new(feed);
        folder.WriteProject("App", "Library", folder.PackageReference);
        folder.Write("App/Weather.cs", Weather.Replace("public static string", "private static string", StringComparison.Ordinal));

        ProcessOutcome with = await folder.DotnetAsync("build", "App");
        ProcessOutcome without = await folder.DotnetAsync("build", "App", "-p:DisableAgentGenAnalyzers=true");

        Reports(with).ShouldBe(1, with.All);
        Reports(without).ShouldBe(1, without.All);
    }

    private static int Reports(ProcessOutcome build) =>
        build.Output.Split('\n').Select(line => line.Trim()).Where(line => line.Contains("error AGEN1001", StringComparison.Ordinal)).Distinct().Count();
}
