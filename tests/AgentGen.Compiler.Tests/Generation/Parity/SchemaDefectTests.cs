using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted.Parity;

/// <summary>Where random graphs found the factory's schema to be wrong, or where ours keeps to it with a reason. Each test shows both.</summary>
public sealed class SchemaDefectTests
{
    private static readonly (string Name, string Value)[] AnalyzersOff = [("RunAnalyzers", "false")];

    [Fact]
    [Trait("Deviation", "D5")]
    public async Task D5_a_tuple_is_read_and_never_lost()
    {
        GeneratorOutput generated = Generate.From("""
            public static class Tools { [Tool("t")] public static string Target((int, string) a) => $"{a}"; }
            """, properties: AnalyzersOff);
        using CompiledProject project = generated.Load();
        const string tuple = """{"a":{"item1":1,"item2":"x"}}""";

        object? theirs = await project.Reflected("Target").InvokeAsync(CompiledProject.Arguments(tuple), TestContext.Current.CancellationToken);
        theirs.ShouldBeOfType<JsonElement>().GetString().ShouldBe("(0, )");
        (await project.CallAsync("t", tuple)).ShouldBe("(1, x)");
    }

    [Fact]
    [Trait("Deviation", "D16")]
    public async Task D16_the_discriminator_may_stand_anywhere()
    {
        GeneratorOutput generated = Generate.From("""
            using System.Text.Json.Serialization;
            [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Cat), "cat")]
            public abstract record Animal(string Name);
            public sealed record Cat(string Name, int Lives) : Animal(Name);
            public static class Tools { [Tool("t")] public static string Target(Animal a) => a.ToString(); }
            """, properties: AnalyzersOff);
        using CompiledProject project = generated.Load();
        const string last = """{"a":{"name":"Tom","lives":9,"kind":"cat"}}""";

        await Should.ThrowAsync<NotSupportedException>(async () => await project.Reflected("Target").InvokeAsync(CompiledProject.Arguments(last), TestContext.Current.CancellationToken));
        (await project.CallAsync("t", last)).ShouldBe("Cat { Name = Tom, Lives = 9 }");
    }

    [Fact]
    [Trait("Deviation", "D10")]
    public async Task D10_what_may_be_left_out_is_what_has_a_default()
    {
        using CompiledProject project = Generate.From("""
            public static class Tools { [Tool("t")] public static int Target(string? needed, string? optional = null) => 0; }
            """).Load();

        ((JsonElement?)project.Tool("t").JsonSchema).ShouldMean(project.Reflected("Target").JsonSchema, "D10");
        await Should.ThrowAsync<ArgumentException>(async () => await project.Reflected("Target").InvokeAsync(cancellationToken: TestContext.Current.CancellationToken));
        (await project.CallAsync("t", "{}")).ShouldBeOfType<ToolError>().Arguments.Single().Path.ShouldBe("$.needed");
        (await project.CallAsync("t", """{"needed":null}""")).ShouldBe(0);
    }

    [Theory]
    [InlineData("List<string?> a", """{"type":"array","items":{"type":"string"}}""", """{"type":"array","items":{"type":["string","null"]}}""")]
    [InlineData("Dictionary<string, Uri?> a", """{"type":"object","additionalProperties":{"type":"string","format":"uri"}}""",
        """{"type":"object","additionalProperties":{"type":["string","null"],"format":"uri"}}""")]
    [Trait("Deviation", "D19")]
    public void D19_a_nullable_type_argument_is_nullable_in_the_schema(string parameter, string theirs, string ours)
    {
        using CompiledProject project = Generate.From($$"""
            public static class Tools { [Tool("t")] public static int Target({{parameter}}) => 0; }
            """).Load();

        static JsonElement? Schema(AIFunction tool) => tool.JsonSchema.GetProperty("properties").GetProperty("a");
        Schema(project.Reflected("Target")).ShouldMean(JsonElement.Parse(theirs), parameter);
        Schema(project.Tool("t")).ShouldMean(JsonElement.Parse(ours), parameter);
    }

    [Fact]
    [Trait("Deviation", "D20")]
    public void D20_a_property_without_a_setter_is_nullable_in_a_result_only_where_it_is_declared_so()
    {
        using CompiledProject project = Generate.From("""
            public sealed class Box { public string A => ""; public string? B => null; }
            public static class Tools { [Tool("t")] public static Box Target() => new(); }
            """).Load();

        static string Types(JsonElement? schema) => string.Join(' ', schema!.Value.GetProperty("properties").EnumerateObject().Select(static member => member.Value.GetProperty("type").GetRawText()));
        Types(project.Reflected("Target").ReturnJsonSchema).ShouldBe("""["string","null"] ["string","null"]""");
        Types(project.Tool("t").ReturnJsonSchema).ShouldBe("""
            "string" ["string","null"]
            """);
    }

    [Fact]
    [Trait("Deviation", "D29")]
    public void D29_a_member_of_a_generic_type_is_nullable_where_its_type_argument_is()
    {
        using CompiledProject project = Generate.From("""
            public sealed class Box<T> { public required T Value { get; init; } }
            public static class Tools { [Tool("t")] public static int Target(Box<string> a, Box<string?> b) => 0; }
            """).Load();

        static string Value(AIFunction tool, string box) =>
            tool.JsonSchema.GetProperty("properties").GetProperty(box).GetProperty("properties").GetProperty("value").GetProperty("type").GetRawText();
        (Value(project.Reflected("Target"), "a"), Value(project.Tool("t"), "a")).ShouldBe(("""["string","null"]""", "\"string\""));
        Value(project.Tool("t"), "b").ShouldBe("""["string","null"]""");
    }

    [Fact]
    [Trait("Deviation", "D24")]
    public async Task D24_a_constructor_parameter_may_default_to_a_struct()
    {
        using CompiledProject project = Generate.From("""
            public record Visit(string Who, DateTime At = default, Guid Id = default);
            public static class Tools { [Tool("t")] public static string Target(Visit visit) => FormattableString.Invariant($"{visit.Who} {visit.At:s} {visit.Id}"); }
            """).Load();

        Should.Throw<JsonException>(() => project.Reflected("Target"));
        (await project.CallAsync("t", """{"visit":{"who":"x"}}""")).ShouldBe("x 0001-01-01T00:00:00 00000000-0000-0000-0000-000000000000");
    }
}
