using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Descriptions that come from elsewhere: <c>inheritdoc</c>, and what an override has of its base.</summary>
public sealed class DocumentationInheritanceTests
{
    private const string Source = """
        using Alias = Far.Away;

        namespace Far
        {
            public static class Away
            {
                /// <summary>Far away.</summary>
                /// <param name="a">A far thing.</param>
                public static int Go(int a) => a;

                /// <summary>With text.</summary>
                public static int Go(List<string> a) => 0;

                /// <summary>Inside.</summary>
                public class Nested;
            }
        }

        public interface IShape
        {
            /// <summary>Draws.</summary>
            /// <remarks>Slowly.</remarks>
            /// <param name="size">How large.</param>
            /// <returns>What came of it.</returns>
            int Draw(int size);

            /// <summary>Of the interface.</summary>
            string Color { get; }
        }

        public class Shape : IShape
        {
            /// <inheritdoc/>
            [Tool("implemented")] public virtual int Draw(int width) => width;

            /// <inheritdoc/>
            public string Color { get; set; } = "";
        }

        public class Square : Shape
        {
            /// <inheritdoc/>
            /// <param name="side">Its own.</param>
            [Tool("overridden")] public override int Draw(int side) => side;
        }

        public class Plain : IShape
        {
            [Tool("undocumented")] public int Draw(int size) => size;
            public string Color { get; set; } = "";
        }

        /// <inheritdoc/>
        public class Derived : Base
        {
            /// <inheritdoc cref="Base.Kept" path="/summary"/>
            public int Own { get; set; }
        }

        /// <summary>The base.</summary>
        public class Base
        {
            /// <summary>Kept.</summary>
            public int Kept { get; set; }
        }

        public static class Tools
        {
            /// <inheritdoc cref="IShape.Draw(int)"/>
            [Tool] public static int ByCref(int size) => size;

            /// <inheritdoc cref="Alias.Go(List{string})"/>
            [Tool] public static int ByAlias(int a) => a;

            /// <inheritdoc cref="M:Far.Away.Go(System.Int32)"/>
            [Tool] public static int ById(int a) => a;

            /// <inheritdoc cref="ByCref"/>
            [Tool] public static int ByNeighbour(int size) => size;

            /// <inheritdoc cref="Missing.Thing"/>
            [Tool] public static int ByNothing(int a) => a;

            /// <summary>First <inheritdoc cref="IShape.Draw"/> and <inheritdoc cref="Missing"/>.</summary>
            /// <remarks><inheritdoc cref="IShape.Draw(int)" path="/summary"/></remarks>
            [Tool] public static int Within(int a) => a;

            /// <inheritdoc cref="B"/>
            [Tool] public static int A(int a) => a;

            /// <inheritdoc cref="A"/>
            /// <summary><inheritdoc cref="A"/><inheritdoc cref="B"/><inheritdoc cref="B"/></summary>
            [Tool] public static int B(int a) => a;

            [Tool] public static int Take(Derived derived, Shape shape) => 0;
        }
        """;

    [Fact]
    public void Inheritdoc_brings_what_the_comment_lacks()
    {
        using CompiledProject project = Generate.From(Source, DocumentationMode.None).Load();
        string? Told(string tool) => project.Tool(tool).Description;
        string? Parameter(string tool, string name) => Description(project.Tool(tool).JsonSchema.GetProperty("properties").GetProperty(name));

        Told("implemented").ShouldBe("Draws.\nSlowly.");
        Parameter("implemented", "width").ShouldBe("How large.");
        Description(project.Tool("implemented").ReturnJsonSchema!.Value).ShouldBe("What came of it.");
        Told("overridden").ShouldBe("Draws.\nSlowly.");
        Parameter("overridden", "side").ShouldBe("Its own.");
        Told("undocumented").ShouldBe("");
        Parameter("undocumented", "size").ShouldBeNull();
        Told("by_cref").ShouldBe("Draws.\nSlowly.");
        Parameter("by_cref", "size").ShouldBe("How large.");
        Told("by_alias").ShouldBe("With text.");
        Told("by_id").ShouldBe("Far away.");
        Parameter("by_id", "a").ShouldBe("A far thing.");
        Told("by_neighbour").ShouldBe("Draws.\nSlowly.");
        Told("by_nothing").ShouldBe("");
        Told("within").ShouldBe("First Draws. and.\nDraws.");
        Told("a").ShouldBe("");
        Told("b").ShouldBe("");

        JsonElement taken = project.Tool("take").JsonSchema.GetProperty("properties");
        Description(taken.GetProperty("derived")).ShouldBe("The base.");
        Description(taken.GetProperty("derived").GetProperty("properties").GetProperty("own")).ShouldBe("Kept.");
        Description(taken.GetProperty("shape").GetProperty("properties").GetProperty("color")).ShouldBe("Of the interface.");
    }

    [Fact]
    public void Inheritance_does_not_depend_on_the_documentation_mode() =>
        Generate.From(Source, DocumentationMode.Diagnose).Sources.ShouldBe(Generate.From(Source, DocumentationMode.None).Sources);

    [Fact]
    [Trait("Parity", "22")]
    public void An_override_has_the_description_attributes_of_its_base_as_the_factory_sees_them()
    {
        const string source = """
            public abstract class Base
            {
                [Description("From the base.")]
                [return: Description("A number.")]
                public abstract int Run([Description("How often.")] int times);
            }

            public class Middle : Base
            {
                public override int Run(int count) => count;
            }

            public sealed class Leaf : Middle
            {
                /// <summary>A comment does not beat the attribute.</summary>
                [Tool("run_leaf")] public override int Run(int number) => number;
            }
            """;
        using CompiledProject project = Generate.From(source).Load();
        Type leaf = project.Assembly.GetType("Leaf", throwOnError: true)!;
        AIFunction reflected = AIFunctionFactory.Create(leaf.GetMethod("Run")!, Activator.CreateInstance(leaf));
        GeneratedTool generated = project.Tool("run_leaf");

        generated.Description.ShouldBe("From the base.");
        generated.Description.ShouldBe(reflected.Description);
        JsonElement.DeepEquals(generated.JsonSchema, reflected.JsonSchema).ShouldBeTrue(generated.JsonSchema + " " + reflected.JsonSchema);
        JsonElement.DeepEquals(generated.ReturnJsonSchema!.Value, reflected.ReturnJsonSchema!.Value).ShouldBeTrue(generated.ReturnJsonSchema + " " + reflected.ReturnJsonSchema);
    }

    private static string? Description(JsonElement schema) => schema.TryGetProperty("description", out JsonElement description) ? description.GetString() : null;
}
