using System.Text;
using System.Text.Json;
using AgentGen.Testing;

namespace AgentGen.Cli.Tests;

public sealed class ToolsTests : IDisposable
{
    private const string Read = """{"name":"file_read","description":"Liest: ü","effect":"ReadOnly","phases":["Planning","Building"],"gates":[],"approval":false,"schema":{"type":"object","properties":{"ü":{}}},"schemas":{"openai-strict":{"type":"object"}}}""";
    private const string Write = """{"name":"file_write","effect":"Compensable","phases":["Planning","Building","Verification","Delivery"],"gates":["file_exists:path","syntax_valid:path"],"approval":true,"schema":{"type":"object"}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentgen-cli-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_list_says_of_each_tool_its_rules_and_what_it_costs_and_closes_with_the_sum()
    {
        ProcessOutcome outcome = await Cli.RunAsync("tools", Emit(("file_write", Write), ("file_read", Read)));

        // file_read: 9 bytes of the name, 10 of the description, 40 of the schema.
        outcome.Output.ShouldBe("""
            NAME        EFFECT       PHASES         GATES            APPROVAL  BYTES  TOKENS
            file_read   ReadOnly     Planning,                       no        40     15
                                     Building
            file_write  Compensable  Planning,      file_exists:     yes       17     7
                                     Building,      path,
                                     Verification,  syntax_valid:
                                     Delivery       path

            2 tools, 57 bytes of schema, about 22 tokens.
            Tokens are an estimate: the bytes of name, description and schema, divided by 4.

            """, customMessage: outcome.All);
    }

    [Fact]
    public async Task A_list_in_a_pipe_is_no_wider_than_eighty_columns_and_has_no_colours()
    {
        ProcessOutcome outcome = await Cli.RunAsync("tools", typeof(Toolbelt.CommandRunner).Assembly.Location);

        outcome.Output.ShouldNotContain("\u001b");
        outcome.Output.Split('\n').TakeWhile(line => line.Length > 0).ShouldAllBe(line => line.Length <= 80);
    }

    [Fact]
    public async Task The_sizes_are_those_of_the_chosen_style()
    {
        string assembly = Emit(("file_read", Read));

        JsonElement byDefault = JsonElement.Parse((await Cli.RunAsync("tools", assembly, "--json")).Output)[0];
        JsonElement strict = JsonElement.Parse((await Cli.RunAsync("tools", assembly, "--json", "--style", "openai-strict")).Output)[0];

        byDefault.GetProperty("schema_bytes").GetInt32().ShouldBe(Encoding.UTF8.GetByteCount("""{"type":"object","properties":{"ü":{}}}"""));
        strict.GetProperty("schema_bytes").GetInt32().ShouldBe("""{"type":"object"}""".Length);
        strict.GetProperty("token_estimate").GetInt32().ShouldBeLessThan(byDefault.GetProperty("token_estimate").GetInt32());
        foreach (JsonProperty member in JsonElement.Parse(Read).EnumerateObject())
        {
            JsonElement.DeepEquals(byDefault.GetProperty(member.Name), member.Value).ShouldBeTrue(member.Name);
        }
    }

    private string Emit(params (string? Name, string? Json)[] entries) => EmittedAssembly.Write(Path.Combine(_folder.FullName, "Emitted.dll"), entries);
}
