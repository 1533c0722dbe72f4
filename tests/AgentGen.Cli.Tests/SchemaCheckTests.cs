using System.Text.Json;
using AgentGen.Testing;

namespace AgentGen.Cli.Tests;

/// <summary><c>agentgen schema --check</c> as a build or a pipeline uses it.</summary>
public sealed class SchemaCheckTests : IDisposable
{
    private const string Find = """{"type":"object","properties":{"query":{"type":"string"},"limit":{"type":"integer","default":10}},"required":["query"]}""";
    private const string Stricter = """{"type":"object","properties":{"query":{"type":"string"},"limit":{"type":"integer","default":20},"scope":{"type":"string"}},"required":["query","scope"]}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentgen-cli-");

    private string Baseline => PathOf("baseline.json");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("default")]
    [InlineData("openai-strict")]
    [InlineData("openapi-nullable")]
    public async Task What_the_command_printed_is_a_baseline_that_holds(string style)
    {
        string toolbelt = typeof(Toolbelt.CommandRunner).Assembly.Location;
        await File.WriteAllTextAsync(Baseline, (await Cli.RunAsync("schema", toolbelt, "--style", style)).Output, Token);

        ProcessOutcome outcome = await Cli.RunAsync("schema", toolbelt, "--style", style, "--check", Baseline);

        (outcome.ExitCode, outcome.Output, outcome.Error).ShouldBe((0, $"The tools of {toolbelt} accept what {Baseline} accepts.\n", ""));
    }

    [Fact]
    public async Task A_change_that_breaks_callers_is_an_error_of_a_build_and_names_the_way_out()
    {
        await BaselineOfAsync(("find", Find), ("gone", "{}"));
        string assembly = Emit(("find", Stricter), ("new", "{}"));

        ProcessOutcome outcome = await Cli.RunAsync("schema", assembly, "--check", Baseline);

        outcome.ExitCode.ShouldBe(1, outcome.All);
        outcome.Output.Split('\n').ShouldBe(
        [
            $"{Baseline} : error AGENSCHEMA: tool find, $.scope: new and required: was not declared, is required. Take it back, or accept it by writing the baseline anew.",
            "note: tool find, $.limit: default changed: was 10, is 20.",
            $"{Baseline} : error AGENSCHEMA: tool gone was removed. Take it back, or accept it by writing the baseline anew.",
            "New: new.",
            $"To accept: agentgen schema \"{assembly}\" --style default > \"{Baseline}\"",
            "",
        ]);
    }

    [Fact]
    public async Task The_findings_are_there_for_machines_too()
    {
        await BaselineOfAsync(("find", Find));

        ProcessOutcome outcome = await Cli.RunAsync("schema", Emit(("find", Stricter)), "--check", Baseline, "--json");

        outcome.ExitCode.ShouldBe(1, outcome.All);
        JsonElement json = JsonElement.Parse(outcome.Output);
        json.GetProperty("compatible").GetBoolean().ShouldBeFalse();
        json.GetProperty("remedy").GetString()!.ShouldStartWith("agentgen schema ");
        json.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("tool")} {finding.GetProperty("path")} {finding.GetProperty("code")} {finding.GetProperty("breaking")}")
            .ShouldBe(["find $.scope parameter-added True", "find $.limit default-changed False"]);
    }

    [Fact]
    public async Task A_note_alone_fails_nothing()
    {
        await BaselineOfAsync(("find", Find));

        ProcessOutcome outcome = await Cli.RunAsync("schema", Emit(("find", Find.Replace("10", "20", StringComparison.Ordinal))), "--check", Baseline);

        outcome.ExitCode.ShouldBe(0, outcome.All);
        outcome.Output.ShouldStartWith("note: tool find, $.limit: default changed: was 10, is 20.\n");
    }

    [Fact]
    public async Task A_style_is_checked_against_its_own_baseline()
    {
        await BaselineOfAsync(("find", Find));
        string entry = $$$"""{"schema":{{{Find}}},"schemas":{"openai-strict":{{{Stricter}}}}}""";
        string assembly = EmittedAssembly.Write(PathOf("Emitted.dll"), ("find", entry));

        (await Cli.RunAsync("schema", assembly, "--check", Baseline)).ExitCode.ShouldBe(0);
        (await Cli.RunAsync("schema", assembly, "--check", Baseline, "--style", "openai-strict")).ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("", 65, "is no JSON")]
    [InlineData("{", 65, "is no JSON")]
    [InlineData("{}{}", 65, "is no JSON")]
    [InlineData("""{"find":{},"find":{}}""", 65, "is no JSON")]
    [InlineData("[]", 65, "holds no schemas")]
    [InlineData("""{"find":"text"}""", 65, "holds no schemas")]
    [InlineData(null, 66, "There is no baseline")]
    public async Task A_baseline_that_cannot_be_read_is_named_with_the_command_that_writes_it(string? content, int exitCode, string reason)
    {
        if (content is not null)
        {
            await File.WriteAllTextAsync(Baseline, content, Token);
        }

        (await Cli.RunAsync("schema", Emit(("find", Find)), "--check", Baseline)).ShouldFail(exitCode, Baseline, reason, "agentgen schema");
    }

    [Fact]
    public async Task An_assembly_that_lost_all_its_tools_breaks_all_callers()
    {
        await BaselineOfAsync(("find", Find));

        ProcessOutcome outcome = await Cli.RunAsync("schema", Emit(), "--check", Baseline);

        outcome.ExitCode.ShouldBe(1, outcome.All);
        outcome.Output.ShouldContain("tool find was removed");
    }

    private async Task BaselineOfAsync(params (string Name, string Schema)[] tools) =>
        await File.WriteAllTextAsync(Baseline, (await Cli.RunAsync("schema", Emit(tools))).Output, Token);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string Emit(params (string Name, string Schema)[] tools) =>
        EmittedAssembly.Write(PathOf("Emitted.dll"), [.. tools.Select(tool => ((string?)tool.Name, (string?)$$$"""{"schema":{{{tool.Schema}}}}"""))]);
}
