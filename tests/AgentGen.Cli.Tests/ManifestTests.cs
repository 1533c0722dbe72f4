using System.Text.Json;
using AgentGen.Testing;

namespace AgentGen.Cli.Tests;

public sealed class ManifestTests : IDisposable
{
    private const string Read = """{"name":"file_read","effect":"ReadOnly","phases":["Planning","Building"],"gates":[],"approval":false,"schema":{"type":"object","properties":{"path":{"type":"string","description":"ü <&> \"q\""}},"required":["path"]}}""";
    private const string Write = """{"name":"file_write","effect":"Compensable","phases":["Building"],"gates":["file_exists:path","syntax_valid:path"],"approval":true,"schema":{"type":"object"}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentgen-cli-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_schemas_are_printed_by_tool_in_the_order_of_their_names()
    {
        string assembly = Emit(("file_write", Write), ("file_read", Read));

        ProcessOutcome outcome = await Cli.RunAsync("schema", assembly, "--style", "default");

        outcome.ExitCode.ShouldBe(0, outcome.All);
        outcome.Error.ShouldBeEmpty();
        JsonElement schemas = JsonElement.Parse(outcome.Output);
        schemas.EnumerateObject().Select(tool => tool.Name).ShouldBe(["file_read", "file_write"]);
        JsonElement.DeepEquals(schemas.GetProperty("file_read"), JsonElement.Parse(Read).GetProperty("schema")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("default", """{"type":"object"}""")]
    [InlineData("openai-strict", """{"type":"object","additionalProperties":false}""")]
    [InlineData("openapi-nullable", """{"type":"object"}""")]
    public async Task A_style_of_its_own_is_printed_where_the_manifest_holds_one(string style, string schema)
    {
        string assembly = Emit(("t", """{"schema":{"type":"object"},"schemas":{"openai-strict":{"type":"object","additionalProperties":false}},"strict":true}"""));

        ProcessOutcome outcome = await Cli.RunAsync("schema", assembly, "--style", style);

        outcome.ExitCode.ShouldBe(0, outcome.All);
        JsonElement.DeepEquals(JsonElement.Parse(outcome.Output).GetProperty("t"), JsonElement.Parse(schema)).ShouldBeTrue(outcome.Output);
    }

    [Fact]
    public async Task One_assembly_is_read_at_a_time()
    {
        ProcessOutcome outcome = await Cli.RunAsync("schema", Emit(("file_read", Read)), PathOf("Other.dll"));

        outcome.ExitCode.ShouldBe(64, outcome.All);
        outcome.Error.ShouldContain(PathOf("Other.dll"));
    }

    [Fact]
    public async Task The_tools_of_the_toolbelt_are_read_as_the_compiler_wrote_them()
    {
        string toolbelt = typeof(Toolbelt.CommandRunner).Assembly.Location;

        JsonElement schemas = JsonElement.Parse((await Cli.RunAsync("schema", toolbelt)).Output);
        string table = (await Cli.RunAsync("tools", toolbelt)).Output;

        IReadOnlyList<string> tools = [.. typeof(Toolbelt.CommandRunner).Assembly.GetCustomAttributes(inherit: false).OfType<AgentToolManifestAttribute>().Select(tool => tool.Name)];
        tools.ShouldContain("file_write");
        schemas.EnumerateObject().Select(tool => tool.Name).ShouldBe(tools.Order(StringComparer.Ordinal));
        schemas.GetProperty("file_write").GetProperty("properties").EnumerateObject().Select(property => property.Name).ShouldContain("path");
        Cells(table.Split('\n').Single(line => line.StartsWith("file_write ", StringComparison.Ordinal)))[1].ShouldBe("Compensable");
    }

    [Fact]
    public async Task An_assembly_without_tools_has_no_schemas()
    {
        string assembly = Emit();

        ProcessOutcome schema = await Cli.RunAsync("schema", assembly);
        ProcessOutcome tools = await Cli.RunAsync("tools", assembly);

        (schema.ExitCode, schema.Output).ShouldBe((0, "{}\n"));
        (tools.ExitCode, tools.Output).ShouldBe((0, ""));
        schema.Error.ShouldStartWith($"agentgen: {assembly} declares no tools. ");
        tools.Error.ShouldBe(schema.Error);
        (await Cli.RunAsync("tools", assembly, "--json")).Output.ShouldBe("[]\n");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"schema\":7}")]
    [InlineData("{\"schema\":{},\"schema\":{}}")]
    [InlineData("{\"schema\":{},\"schemas\":7}")]
    [InlineData("{\"schema\":{},\"schemas\":{\"openai-strict\":null}}")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_garbled_manifest_entry_is_bad_input_and_named(string? json)
    {
        string assembly = Emit(("fine", Read), ("broken", json));

        (await Cli.RunAsync("schema", assembly)).ShouldFail(65, assembly);
        (await Cli.RunAsync("tools", assembly)).ShouldFail(65, assembly);
    }

    [Fact]
    public async Task Two_entries_of_one_name_are_bad_input_and_named() =>
        (await Cli.RunAsync("schema", Emit(("file_read", Read), ("file_read", Write)))).ShouldFail(65, "two tools named file_read");

    [Fact]
    public async Task A_file_that_is_no_assembly_is_bad_input()
    {
        string path = PathOf("Emitted.dll");
        foreach (byte[] content in (byte[][])[[], "MZ"u8.ToArray(), "just text"u8.ToArray(), (await File.ReadAllBytesAsync(Emit(("file_read", Read)), Token))[..700]])
        {
            await File.WriteAllBytesAsync(path, content, Token);
            (await Cli.RunAsync("schema", path)).ShouldFail(65, path);
        }
    }

    [Fact]
    public async Task What_is_not_there_is_named()
    {
        (await Cli.RunAsync("schema", PathOf("nothing.dll"))).ShouldFail(66, PathOf("nothing.dll"));
        (await Cli.RunAsync("tools", _folder.FullName)).ShouldFail(66, _folder.FullName);
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("DEFAULT")]
    [InlineData("")]
    public async Task A_style_that_does_not_exist_is_refused(string style)
    {
        ProcessOutcome outcome = await Cli.RunAsync("schema", Emit(("file_read", Read)), "--style", style);

        outcome.ExitCode.ShouldBe(64, outcome.All);
        outcome.Error.ShouldContain($"no style '{style}'");
        outcome.Output.ShouldNotContain("file_read");
    }

    [Fact]
    public async Task A_project_that_was_never_built_is_built_and_no_code_of_it_is_run()
    {
        string trace = PathOf("it-ran");
        await File.WriteAllTextAsync(PathOf("Tools.csproj"), """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""", Token);
        await File.WriteAllTextAsync(
            PathOf("Tools.cs"),
            $$$""""
            [assembly: AgentGen.AgentToolManifest("file_read", """{{{Read}}}""")]
            namespace AgentGen
            {
                [System.AttributeUsage(System.AttributeTargets.Assembly)]
                class AgentToolManifestAttribute : System.Attribute
                {
                    public AgentToolManifestAttribute(string name, string json) => System.IO.File.WriteAllText(@"{{{trace}}}", "");

                    [System.Runtime.CompilerServices.ModuleInitializer]
                    internal static void Load() => System.IO.File.WriteAllText(@"{{{trace}}}", "");
                }
            }
            """",
            Token);

        ProcessOutcome first = await Cli.RunAsync("schema", _folder.FullName);
        ProcessOutcome second = await Cli.RunAsync("schema", PathOf("Tools.csproj"));

        first.ExitCode.ShouldBe(0, first.All);
        first.Error.ShouldBe($"agentgen: building {PathOf("Tools.csproj")}\n");
        JsonElement.Parse(first.Output).EnumerateObject().ShouldHaveSingleItem().Name.ShouldBe("file_read");
        (second.ExitCode, second.Output, second.Error).ShouldBe((0, first.Output, ""));
        File.Exists(trace).ShouldBeFalse();
    }

    [Fact]
    public async Task A_project_that_does_not_build_says_why()
    {
        await File.WriteAllTextAsync(PathOf("Tools.csproj"), """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""", Token);
        await File.WriteAllTextAsync(PathOf("Tools.cs"), "class Broken { int x = \"text\"; }", Token);

        ProcessOutcome outcome = await Cli.RunAsync("schema", _folder.FullName);

        outcome.ExitCode.ShouldBe(69, outcome.All);
        outcome.Error.ShouldContain("CS0029");
        outcome.Output.ShouldBeEmpty();
    }

    private static string[] Cells(string line) => line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string Emit(params (string? Name, string? Json)[] entries) => EmittedAssembly.Write(PathOf("Emitted.dll"), entries);
}
