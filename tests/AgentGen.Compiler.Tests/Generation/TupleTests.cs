using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Tuples, of which the factory sees nothing (D5): their elements are item1, item2 … in JSON, and C#'s names describe them.</summary>
public sealed class TupleTests
{
    private static readonly TypeOracle Oracle = new(
    [
        "(int Left, string Right)", "(int First, string Second)", "(int, string?)", "(int, string)?", "List<(int A, (bool B, double C) D)>", "(int, int, int, int, int, int, int, int, string Last)",
        "ValueTuple<int, int>", "Pair",
    ], "public sealed record Pair((int X, int Y) At, Tuple<int, string> Old);");

    [Theory]
    [InlineData("(int Left, string Right)", """{"item1":1,"item2":"x"}""")]
    [InlineData("(int First, string Second)", """{"item1":1,"item2":"x"}""")]
    [InlineData("(int, string)?", """{"item1":1,"item2":"x"}""")]
    [InlineData("List<(int A, (bool B, double C) D)>", """[{"item1":1,"item2":{"item1":true,"item2":1.5}}]""")]
    [InlineData("(int, int, int, int, int, int, int, int, string Last)", """{"item1":1,"item2":2,"item3":3,"item4":4,"item5":5,"item6":6,"item7":7,"item8":8,"item9":"x"}""")]
    [InlineData("ValueTuple<int, int>", """{"item1":1,"item2":2}""")]
    [InlineData("Pair", """{"at":{"item1":1,"item2":2},"old":{"item1":3,"item2":"x"}}""")]
    public async Task D5_a_tuple_is_read_and_written_by_its_items(string type, string json)
    {
        (await Oracle.CallAsync(type, json)).GetRawText().ShouldBe(json);
        Oracle.ByContract(type, json).GetRawText().ShouldBe(json);
    }

    [Fact]
    public async Task An_argument_may_use_the_names_of_the_elements()
    {
        (await Oracle.CallAsync("(int Left, string Right)", """{"right":"x","Left":1}""")).GetRawText().ShouldBe("""{"item1":1,"item2":"x"}""");
        (await Oracle.ErrorsAsync("(int First, string Second)", """{"right":"x","Left":1}""")).ShouldBe(
            ["$.a.item1: expected integer, got nothing.", "$.a.item2: expected string, got nothing."]);
    }

    [Fact]
    public void The_schema_describes_the_items_by_the_names_of_the_elements()
    {
        Oracle.Reflected("(int Left, string Right)").JsonSchema.GetProperty("properties").GetProperty("a").GetRawText().ShouldBe("""{"type":"object"}""");
        ((JsonElement?)Oracle.Tool("(int Left, string Right)").JsonSchema.GetProperty("properties").GetProperty("a")).ShouldMean(
            JsonElement.Parse("""{"type":"object","properties":{"item1":{"description":"Left","type":"integer"},"item2":{"description":"Right","type":"string"}},"required":["item1","item2"]}"""), "tuple");
    }

    [Fact]
    public async Task Nothing_inside_a_tuple_is_left_out()
    {
        (await Oracle.CallAsync("(int, string?)", """{"item1":1,"item2":null}""")).GetRawText().ShouldBe("""{"item1":1}""");
        (await Oracle.ErrorsAsync("(int, string?)", """{"item1":"x"}""")).ShouldBe(["$.a.item1: expected integer, got \"x\".", "$.a.item2: expected string or null, got nothing."], ignoreOrder: true);
    }
}
