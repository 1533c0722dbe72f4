using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Where the factory's schema is wrong, and ours differs on purpose. Each test shows the defect and the difference.</summary>
public sealed class FactoryDefectTests
{
    private static readonly (string Name, string Value)[] AnalyzersOff = [("RunAnalyzers", "false")];

    [Fact]
    [Trait("Deviation", "D1")]
    [Trait("Parity", "26")]
    public void D1_a_nullable_parameter_does_not_make_what_is_inside_it_nullable()
    {
        using CompiledProject project = Generate.From("""
            public record Order(string Id, List<string> Tags);
            public static class Tools { [Tool("t")] public static int Target(Order? order, List<string>? names) => 0; }
            """).Load();

        static string Id(AIFunction tool) => tool.JsonSchema.GetProperty("properties").GetProperty("order").GetProperty("properties").GetProperty("id").GetProperty("type").GetRawText();
        static string Name(AIFunction tool) => tool.JsonSchema.GetProperty("properties").GetProperty("names").GetProperty("items").GetProperty("type").GetRawText();
        Id(project.Reflected("Target")).ShouldBe("""["string","null"]""");
        Name(project.Reflected("Target")).ShouldBe("""["string","null"]""");
        Id(project.Tool("t")).ShouldBe("\"string\"");
        Name(project.Tool("t")).ShouldBe("\"string\"");
    }

    [Theory]
    [InlineData("D6", "int[,] a", """{"$comment":"Unsupported .NET type","not":true}""")]
    [InlineData("D6", "nint a", """{"$comment":"Unsupported .NET type","not":true}""")]
    [InlineData("D6", "Type a", """{"$comment":"Unsupported .NET type","not":true}""")]
    [Trait("Deviation", "D6")]
    public void D6_a_type_that_means_nothing_in_JSON_is_an_error(string defect, string parameter, string theirs)
    {
        string source = $$"""public static class Tools { [Tool("t")] public static int Target({{parameter}}) => 0; }""";
        GeneratorOutput generated = Generate.From(source, properties: AnalyzersOff);

        generated.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("AGEN1004", defect);
        using CompiledProject project = generated.Load();
        ((JsonElement?)project.Reflected("Target").JsonSchema.GetProperty("properties").GetProperty("a")).ShouldMean(JsonElement.Parse(theirs), defect);
    }

    [Fact]
    [Trait("Deviation", "D7")]
    public void D7_a_property_that_cannot_be_set_is_not_asked_for()
    {
        using CompiledProject project = Generate.From("""
            public sealed class Box { public int A { get; set; } public int B => A; public int C { get; } }
            public static class Tools { [Tool("t")] public static Box Target(Box box) => box; }
            """).Load();

        static IEnumerable<string> Members(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(static member => member.Name);
        Members(project.Reflected("Target").JsonSchema.GetProperty("properties").GetProperty("box")).ShouldBe(["a", "b", "c"]);
        Members(project.Tool("t").JsonSchema.GetProperty("properties").GetProperty("box")).ShouldBe(["a"]);
        Members(project.Tool("t").ReturnJsonSchema!.Value).ShouldBe(["a", "b", "c"]);
    }

    [Theory]
    [InlineData("double a = double.NaN")]
    [InlineData("[DefaultValue(\"Green\")] DayOfWeek a")]
    [Trait("Deviation", "D9")]
    public void D9_a_default_that_cannot_be_one_is_an_error_of_the_build_not_of_the_start(string parameter)
    {
        GeneratorOutput generated = Generate.From($$"""
            public static class Tools { [Tool("t")] public static int Target({{parameter}}) => 0; }
            """, properties: AnalyzersOff);

        generated.Diagnostics.ShouldHaveSingleItem().Id.ShouldBe("AGEN1013");
        using CompiledProject project = generated.Load();
        Should.Throw<Exception>(() => project.Reflected("Target"));
    }

    [Fact]
    [Trait("Deviation", "D11")]
    public void D11_no_reference_points_into_another_part_of_the_schema()
    {
        const string source = """
            public record Node(string Name, List<Node> Kids);
            public static class Tools { [Tool("t")] public static int Target(Node node) => 0; }
            """;
        using CompiledProject project = Generate.From(source).Load();

        project.Reflected("Target").JsonSchema.GetRawText().ShouldContain("\"$ref\":\"#/properties/node");
        project.Tool("t").JsonSchema.GetRawText().ShouldBe(
            """{"type":"object","properties":{"node":{"$ref":"#/$defs/Node"}},"required":["node"],"$defs":{"Node":{"type":"object","properties":{"name":{"type":"string"},"kids":{"type":"array","items":{"$ref":"#/$defs/Node"}}},"required":["name","kids"]}}}""");
    }
}
