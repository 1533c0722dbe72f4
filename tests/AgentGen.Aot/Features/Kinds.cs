using System.Text.Json.Serialization;

namespace AgentGen.Aot.Features;

internal static class Kinds
{
    [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Dog), "dog"), JsonDerivedType(typeof(Cat), "cat")]
    internal abstract class Animal
    {
        public string Name { get; set; } = "";
    }

    internal sealed class Dog : Animal
    {
        public bool Barks { get; set; }
    }

    internal sealed class Cat : Animal
    {
        public Animal? Enemy { get; set; }
    }

    [JsonDerivedType(typeof(Circle), 1)]
    internal record Shape(string Id);

    internal sealed record Circle(string Id, double Radius) : Shape(Id);

    [Tool("feed_animals")]
    internal static List<Animal> Feed(List<Animal> animals) => animals;

    [Tool("copy_shape")]
    internal static Shape Copy(Shape shape) => shape;

    [Tool("swap_pair")]
    internal static (string Right, int Left) Swap((int Left, string Right) pair) => (pair.Right, pair.Left);

    public static async Task ProveAsync(Proof proof)
    {
        proof.Same(
            """[{"kind":"cat","enemy":{"kind":"dog","barks":true,"name":"b"},"name":"a"}]""",
            await Call.JsonAsync("feed_animals", """{"animals":[{"enemy":{"name":"b","barks":true,"kind":"dog"},"name":"a","kind":"cat"}]}"""));
        proof.Same("""{"$type":1,"radius":2,"id":"x"}""", await Call.JsonAsync("copy_shape", """{"shape":{"id":"x","radius":2,"$type":1}}"""));
        proof.Same("""{"id":"x"}""", await Call.JsonAsync("copy_shape", """{"shape":{"id":"x"}}"""));
        proof.Same("$.animals[0].kind", Call.WrongPaths("feed_animals", """{"animals":[{"kind":"cow"}]}"""));
        proof.Same("""{"item1":"x","item2":1}""", await Call.JsonAsync("swap_pair", """{"pair":{"item1":1,"item2":"x"}}"""));
        proof.Same("""{"item1":"x","item2":1}""", await Call.JsonAsync("swap_pair", """{"pair":{"left":1,"right":"x"}}"""));
    }
}
