using System.Text.RegularExpressions;
using AgentGen.Testing;

namespace AgentGen.EndToEnd.Tests.Packages;

/// <summary>A project that names a baseline does not build once its tools refuse what their callers may send.</summary>
public sealed partial class SchemaBaselineTests(PackageFeed feed)
{
    private const string Weather = """
        using AgentGen;

        public static class Weather
        {
            /// <summary>Tells the temperature.</summary>
            [Tool(Effect = Effect.ReadOnly)]
            public static string Forecast(string city) => $"{city}: 21 degrees";
        }
        """;

    [Fact]
    public async Task A_baseline_is_written_once_and_holds_until_a_change_breaks_callers()
    {
        using ConsumerFolder folder = new(feed);
        folder.WriteProject("App", "Library", folder.PackageReference);
        folder.Write("App/Weather.cs", Weather);

        ProcessOutcome missing = await BuildAsync(folder);
        missing.ExitCode.ShouldNotBe(0, missing.All);
        missing.Output.ShouldContain("error AGENSCHEMA: There is no ");
        string command = CommandLine().Match(missing.Output).Groups[1].Value;
        command.ShouldContain($"AgentGen.Cli@{feed.Version} ");

        ProcessOutcome written = await folder.ShellAsync(command);
        written.ExitCode.ShouldBe(0, written.All);

        ProcessOutcome green = await BuildAsync(folder);
        green.ExitCode.ShouldBe(0, green.All);
        green.Output.ShouldContain(" accept what ", customMessage: green.All);

        ProcessOutcome again = await BuildAsync(folder);
        again.ExitCode.ShouldBe(0, again.All);
        again.Output.ShouldContain("Skipping target \"CheckAgentGenSchema\" because all output files are up-to-date");

        folder.Write("App/Weather.cs", Weather.Replace("string city)", "string city, int days, string unit = \"C\")", StringComparison.Ordinal));
        ProcessOutcome broken = await BuildAsync(folder);
        broken.ExitCode.ShouldNotBe(0, broken.All);
        broken.Output.ShouldContain("schemas.json : error AGENSCHEMA: tool forecast, $.days: new and required: was not declared, is required.");
        broken.Output.ShouldContain($"accept them: {command}");
        broken.Output.ShouldNotContain("$.unit:");

        ProcessOutcome accepted = await folder.ShellAsync(command);
        accepted.ExitCode.ShouldBe(0, accepted.All);
        ProcessOutcome greenAgain = await BuildAsync(folder);
        greenAgain.ExitCode.ShouldBe(0, greenAgain.All);
    }

    [Theory]
    [InlineData("dotnet tool exec AgentGen.Cli@0.0.0-never --yes --verbosity quiet --", "could not be checked: exit code 1 of ")]
    [InlineData("no-such-command", "could not be checked: exit code ")]
    public async Task A_check_that_cannot_run_is_no_success(string agentgen, string reason)
    {
        using ConsumerFolder folder = new(feed);
        folder.WriteProject("App", "Library", folder.PackageReference);
        folder.Write("App/Weather.cs", Weather);
        folder.Write("App/schemas.json", "{}");

        ProcessOutcome build = await BuildAsync(folder, $"-p:AgentGenCommand={agentgen}");

        build.ExitCode.ShouldNotBe(0, build.All);
        build.Output.ShouldContain("error AGENSCHEMA: The schemas " + reason);
    }

    [Fact]
    public async Task A_baseline_that_is_no_baseline_is_named()
    {
        using ConsumerFolder folder = new(feed);
        folder.WriteProject("App", "Library", folder.PackageReference);
        folder.Write("App/Weather.cs", Weather);
        folder.Write("App/schemas.json", "");

        ProcessOutcome build = await BuildAsync(folder);

        build.ExitCode.ShouldNotBe(0, build.All);
        build.Output.ShouldContain("schemas.json is no JSON");
        build.Output.ShouldContain("error AGENSCHEMA: The schemas could not be checked: exit code 65 of ");
    }

    private static Task<ProcessOutcome> BuildAsync(ConsumerFolder folder, params string[] more) =>
        folder.DotnetAsync(["build", "App", "-v", "normal", "-p:AgentGenSchemaBaseline=schemas.json", .. more]);

    [GeneratedRegex("Write it: (.*?)( \\[.*)?\r?$", RegexOptions.Multiline)]
    private static partial Regex CommandLine();
}
