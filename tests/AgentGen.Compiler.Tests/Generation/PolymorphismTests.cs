using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Base types for which others may stand, against the reflection-based factory and serializer.</summary>
public sealed class PolymorphismTests
{
    private const string Declarations = """
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Dog), "dog"), JsonDerivedType(typeof(Cat), "cat")]
        public abstract class Animal { public string Name { get; set; } = ""; }
        public sealed class Dog : Animal { public bool Barks { get; set; } }
        public sealed class Cat : Animal { public int Lives { get; set; } = 9; public Animal? Enemy { get; set; } }
        [JsonDerivedType(typeof(Circle), 1), JsonDerivedType(typeof(Ring), 2)] public record Shape(string Id);
        [JsonDerivedType(typeof(Ring), 7)] public record Circle(string Id, double Radius) : Shape(Id);
        public record Ring(string Id, double Radius, double Hole) : Circle(Id, Radius);
        [JsonDerivedType(typeof(Note), "note"), JsonDerivedType(typeof(Loud), "loud")] public record Note(string Text);
        public record Loud(string Text, int Volume) : Note(Text);
        [JsonDerivedType(typeof(Wide))] public class Narrow { public int A { get; set; } }
        public sealed class Wide : Narrow { public int B { get; set; } }
        [JsonDerivedType(typeof(Ping), "ping")] public interface IMessage { int Id { get; } }
        public sealed record Ping(int Id, int Hops) : IMessage;
        [JsonPolymorphic(IgnoreUnrecognizedTypeDiscriminators = true), JsonDerivedType(typeof(More), "more")] public class Less { public int A { get; set; } }
        [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)] public sealed class More : Less { public int B { get; set; } }
        """;

    private static readonly TypeOracle Oracle = new(["Animal", "Shape", "Circle", "Note", "Narrow", "IMessage", "Less", "List<Animal>", "Dictionary<string, Shape>", "Animal?"], Declarations);

    [Theory]
    [InlineData("Animal", """{"kind":"dog","name":"a","barks":true}""")]
    [InlineData("Animal", """{"name":"a","barks":true,"kind":"dog"}""")]
    [InlineData("Animal", """{"kind":"cat","enemy":{"name":"b","kind":"dog"}}""")]
    [InlineData("Shape", """{"$type":1,"id":"x","radius":2}""")]
    [InlineData("Shape", """{"id":"x","radius":2,"hole":1,"$type":2}""")]
    [InlineData("Shape", """{"id":"x"}""")]
    [InlineData("Circle", """{"id":"x","radius":2}""")]
    [InlineData("Circle", """{"$type":7,"id":"x","radius":2,"hole":1}""")]
    [InlineData("Note", """{"$type":"note","text":"x"}""")]
    [InlineData("Note", """{"$type":"loud","text":"x","volume":2}""")]
    [InlineData("Note", """{"text":"x"}""")]
    [InlineData("Narrow", """{"a":1,"b":2}""")]
    [InlineData("IMessage", """{"$type":"ping","id":1,"hops":2}""")]
    [InlineData("Less", """{"$type":"unknown","a":1}""")]
    [InlineData("Less", """{"a":1,"b":2,"$type":"more"}""")]
    [InlineData("List<Animal>", """[{"kind":"dog"},{"kind":"cat","lives":1}]""")]
    [InlineData("Dictionary<string, Shape>", """{"a":{"$type":1,"id":"x","radius":2}}""")]
    [InlineData("Animal?", "null")]
    public async Task The_discriminator_says_which_type_stands_there_wherever_it_is(string type, string json)
    {
        string expected = Oracle.Serialized(type, json).GetRawText();

        (await Oracle.CallAsync(type, json)).GetRawText().ShouldBe(expected);
        Oracle.ByContract(type, json).GetRawText().ShouldBe(expected);
    }

    [Theory]
    [InlineData("Shape")]
    [InlineData("Circle")]
    [InlineData("Note")]
    [InlineData("Narrow")]
    [InlineData("Less")]
    [InlineData("Dictionary<string, Shape>")]
    public void The_schema_is_that_of_the_factory(string type)
    {
        ((JsonElement?)Oracle.Tool(type).JsonSchema).ShouldMean(Oracle.Reflected(type).JsonSchema, type);
        Oracle.Tool(type).ReturnJsonSchema.ShouldMean(Oracle.Reflected(type).ReturnJsonSchema, type);
    }

    [Fact]
    public void A_type_that_may_contain_its_base_is_defined_once()
    {
        JsonElement schema = Oracle.Tool("Animal").JsonSchema;

        schema.GetProperty("properties").GetProperty("a").GetProperty("$ref").GetString().ShouldBe("#/$defs/Animal");
        JsonElement animal = schema.GetProperty("$defs").GetProperty("Animal");
        animal.GetProperty("required")[0].GetString().ShouldBe("kind");
        animal.GetProperty("anyOf")[1].GetProperty("properties").GetProperty("kind").GetProperty("const").GetString().ShouldBe("cat");
        animal.GetProperty("anyOf")[1].GetProperty("properties").GetProperty("enemy").GetRawText().ShouldContain("#/$defs/Animal");
    }

    [Theory]
    [InlineData("Animal", """{"kind":"cow"}""", "$.a.kind: expected one of \"dog\", \"cat\", got \"cow\".")]
    [InlineData("Animal", """{"name":"x"}""", "$.a.kind: expected one of \"dog\", \"cat\", got nothing.")]
    [InlineData("Animal", "[]", "$.a: expected object, got an array.")]
    [InlineData("Animal", """{"lives":"x","kind":"cat","enemy":{"kind":5}}""", "$.a.lives: expected integer, got \"x\".", "$.a.enemy.kind: expected one of \"dog\", \"cat\", got 5.")]
    [InlineData("Shape", """{"$type":"x","id":"x"}""", "$.a['$type']: expected one of 1, 2, got \"x\".")]
    [InlineData("Less", """{"$type":"more","c":1}""", "$.a.c: expected no such member, as there are only \"b\", \"a\", got 1.")]
    [InlineData("IMessage", """{"$type":"ping","id":1}""", "$.a.hops: expected integer, got nothing.")]
    public async Task What_is_wrong_has_its_path(string type, string json, params string[] errors) => (await Oracle.ErrorsAsync(type, json)).ShouldBe(errors, ignoreOrder: true);

    [Fact]
    public void D16_the_factory_wants_the_discriminator_first()
    {
        const string json = """{"name":"a","kind":"dog"}""";

        Should.Throw<NotSupportedException>(() => JsonSerializer.Deserialize(json, Oracle.Of("Animal"), JsonSerializerOptions.Web));
    }
}
