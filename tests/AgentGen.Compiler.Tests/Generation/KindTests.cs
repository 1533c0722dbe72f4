using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Base types that JSON reads as one of their kinds.</summary>
public sealed class KindTests
{
    private const string Types = """
        using System.Text.Json.Serialization;
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
        [JsonDerivedType(typeof(Dog), "dog"), JsonDerivedType(typeof(Cat), "cat")]
        public abstract class Animal { public string Name { get; set; } = ""; }
        public sealed class Dog : Animal { public bool Barks { get; set; } public Animal? Friend { get; set; } }
        public sealed class Cat : Animal { public required int Lives { get; init; } }

        [JsonDerivedType(typeof(Circle), 1), JsonDerivedType(typeof(Shape), 0), JsonDerivedType(typeof(Box), 2)]
        public record Shape(string Label);
        public record Circle(string Label, double Radius) : Shape(Label);
        public record Box(string Label) : Shape(Label);

        [JsonDerivedType(typeof(Admin), "admin")]
        public class User { public string? Login { get; set; } }
        public sealed class Admin : User { public int Level { get; set; } }

        [JsonDerivedType(typeof(Mail), "mail")]
        public interface IMessage { string Text { get; } }
        public sealed record Mail(string Text, string To) : IMessage;
        """;

    [Theory]
    [InlineData("(Circle a)")]
    [InlineData("(Shape a)")]
    [InlineData("(User a)")]
    [InlineData("(IMessage a)")]
    [InlineData("(List<Shape> a, Dictionary<string, User> b)")]
    public void The_schema_means_what_the_factory_says(string signature)
    {
        using CompiledProject project = Compile($"public static int Target{signature} => 0;");

        ((JsonElement?)project.Tool("t").JsonSchema).ShouldMean(project.Reflected("Target").JsonSchema, signature);
    }

    [Fact]
    public void A_base_type_that_contains_itself_stands_in_defs()
    {
        using CompiledProject project = Compile("public static int Target(Animal a) => 0;");

        project.Tool("t").JsonSchema.GetRawText().ShouldBe(
            """{"type":"object","properties":{"a":{"$ref":"#/$defs/Animal"}},"required":["a"],"$defs":{"Animal":{"type":"object","required":["kind"],"anyOf":[{"properties":{"kind":{"const":"dog"},"barks":{"type":"boolean"},"friend":{"anyOf":[{"$ref":"#/$defs/Animal"},{"type":"null"}]},"name":{"type":"string"}}},{"properties":{"kind":{"const":"cat"},"lives":{"type":"integer"},"name":{"type":"string"}},"required":["lives"]}]}}}""");
    }

    [Theory]
    [InlineData("Animal", """{"kind":"dog","barks":true,"name":"Rex"}""")]
    [InlineData("Animal", """{"barks":true,"friend":{"lives":9,"name":"Tom","kind":"cat"},"name":"Rex","kind":"dog"}""")]
    [InlineData("Shape", """{"label":"c","radius":1.5,"$type":1}""")]
    [InlineData("Shape", """{"$type":0,"label":"plain"}""")]
    [InlineData("Shape", """{"label":"plain"}""")]
    [InlineData("User", """{"login":"x"}""")]
    [InlineData("User", """{"level":3,"$type":"admin","login":null}""")]
    [InlineData("IMessage", """{"$type":"mail","text":"hi","to":"you"}""")]
    public async Task A_kind_is_read_wherever_the_object_says_it_and_written_as_the_serializer_writes_it(string type, string json)
    {
        using CompiledProject project = Compile($"public static {type} Target({type} a) => a;");

        var result = (JsonElement)(await project.CallAsync("t", $$"""{"a":{{json}}}"""))!;

        Type clr = project.Assembly.GetType(type, throwOnError: true)!;
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web) { AllowOutOfOrderMetadataProperties = true, DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };
        ((JsonElement?)result).ShouldMean(JsonSerializer.SerializeToElement(JsonSerializer.Deserialize(json, clr, options), clr, options), json);
    }

    [Theory]
    [InlineData("Animal", """{"name":"Rex"}""", "$.a.kind: expected one of \"dog\", \"cat\", got nothing.")]
    [InlineData("Animal", """{"kind":"cow"}""", "$.a.kind: expected one of \"dog\", \"cat\", got \"cow\".")]
    [InlineData("Animal", """{"kind":"cat","name":5}""", "$.a.name: expected string, got 5.", "$.a.lives: expected integer, got nothing.")]
    [InlineData("Animal", """{"kind":"dog","friend":{"kind":1}}""", "$.a.friend.kind: expected one of \"dog\", \"cat\", got 1.")]
    [InlineData("User", """{"$type":"root"}""", "$.a['$type']: expected one of \"admin\", got \"root\".")]
    public async Task What_is_no_kind_is_refused_with_those_that_there_are(string type, string json, params string[] errors)
    {
        using CompiledProject project = Compile($"public static int Target({type} a) => 0;");

        ToolError error = (await project.CallAsync("t", $$"""{"a":{{json}}}""")).ShouldBeOfType<ToolError>();

        error.Arguments.Select(static wrong => wrong.ToString()).ShouldBe(errors, ignoreOrder: true);
    }

    [Fact]
    public void D16_the_factory_wants_the_kind_first()
    {
        using CompiledProject project = Compile("public static int Target(Animal a) => 0;");

        Should.ThrowAsync<NotSupportedException>(async () => await project.Reflected("Target").InvokeAsync(
            CompiledProject.Arguments("""{"a":{"barks":true,"kind":"dog"}}"""), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("[JsonDerivedType(typeof(One), \"x\"), JsonDerivedType(typeof(Two), \"x\")] public class Base; public class One : Base; public class Two : Base;", "several types say \"x\"")]
    [InlineData("[JsonPolymorphic(TypeDiscriminatorPropertyName = \"kind\"), JsonDerivedType(typeof(One), \"x\")] public class Base; public class One : Base { public string? Kind { get; set; } }", "'kind'")]
    public void Kinds_that_could_not_be_told_apart_are_refused_by_the_build(string types, string reason)
    {
        GeneratorOutput generated = Generate.From(
            $$"""using System.Text.Json.Serialization; {{types}} public static class Tools { [Tool("t")] public static int Target(Base a) => 0; }""", properties: ("RunAnalyzers", "false"));

        generated.Diagnostics.ShouldHaveSingleItem().GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldContain(reason);
    }

    private static CompiledProject Compile(string method) => Generate.From($$"""
        {{Types}}
        public static class Tools { [Tool("t")] {{method}} }
        """).Load();
}
