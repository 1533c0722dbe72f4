using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;
using AgentGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Descriptions of what referenced assemblies declare, from documentation files that the project hands in.</summary>
public sealed class DocumentationFileTests
{
    private const string LibrarySource = """
        namespace Lib
        {
            /// <summary>An order from the <see cref="IShop"/>.</summary>
            /// <param name="Number">Its number.</param>
            public record Order(int Number, string Customer)
            {
                /// <summary>Said by <see cref="Customer"/>.</summary>
                public string? Note { get; set; }

                /// <inheritdoc cref="IShop.Name"/>
                public string? Shop { get; set; }

                /// <summary>Not this.</summary>
                [Description("From the attribute.")] public string? Marked { get; set; }

                public State State { get; set; }
            }

            /// <inheritdoc/>
            public record Express(int Number, string Customer) : Order(Number, Customer);

            /// <summary>How it goes.</summary>
            public enum State
            {
                /// <summary>Not paid.</summary>
                Open,
                Hidden,
                /// <summary>Paid
                /// and gone.</summary>
                Done,
            }

            public class Shelf<T>
            {
                /// <summary>Puts something here.</summary>
                /// <remarks>On top.</remarks>
                /// <param name="item">What lies there.</param>
                [Tool("put")] public static int Put(T item, [Description("From the attribute.")] int times) => 0;
            }

            /// <summary>A shop.</summary>
            public interface IShop
            {
                /// <summary>The shop's name.</summary>
                string Name { get; }

                /// <summary>Sells.</summary>
                /// <remarks>To anyone.</remarks>
                /// <param name="what">The thing.</param>
                /// <returns>Its price.</returns>
                int Sell(string what);
            }

            /// <inheritdoc/>
            public abstract class Shop : IShop
            {
                /// <inheritdoc/>
                public string Name => "";

                /// <inheritdoc/>
                public abstract int Sell(string what);
            }
        }
        """;

    private const string Source = """
        [assembly: ToolType(typeof(Lib.Shelf<Lib.Order>))]

        public class Own : Lib.Shop
        {
            /// <inheritdoc/>
            [Tool] public override int Sell(string item) => 0;

            [Tool] public static int Take(Lib.Order order) => 0;

            [Tool] public static int Rush(Lib.Express express, int plain) => 0;

            /// <summary>Mine, of <inheritdoc cref="Lib.IShop"/></summary>
            [Tool] public static int Mixed(int a) => a;
        }

        /// <inheritdoc/>
        [ModelOutput] public record Answer(Lib.State State);
        """;

    private static readonly Library Lib = Library.Of(LibrarySource);

    [Fact]
    public void A_documentation_file_describes_types_members_and_parameters()
    {
        JsonElement order = Schema("take", File(Lib.Documentation)).GetProperty("order");
        JsonElement members = order.GetProperty("properties");

        Description(order).ShouldBe("An order from the IShop.");
        Description(members.GetProperty("number")).ShouldBe("Its number.");
        Description(members.GetProperty("customer")).ShouldBeNull();
        Description(members.GetProperty("note")).ShouldBe("Said by Customer.");
        Description(members.GetProperty("shop")).ShouldBe("The shop's name.");
        Description(members.GetProperty("marked")).ShouldBe("From the attribute.");
        Description(members.GetProperty("state")).ShouldBe("How it goes.\nOpen: Not paid.\nDone: Paid and gone.");
        Description(Schema("rush", File(Lib.Documentation)).GetProperty("express")).ShouldBe("An order from the IShop.");
    }

    [Fact]
    public void A_comment_inherits_from_a_documentation_file()
    {
        string sell = Generated(File(Lib.Documentation)).Tool("sell");

        sell.ShouldContain("Sells.\\nTo anyone.");
        sell.ShouldContain("The thing.");
        sell.ShouldContain("Its price.");
        Generated(File(Lib.Documentation)).Tool("mixed").ShouldContain("\"Mine, of A shop.\"");
    }

    [Fact]
    public void A_documentation_file_describes_a_tool_of_another_assembly()
    {
        Generated(File(Lib.Documentation)).Tool("put").ShouldContain("\"Puts something here.\\nOn top.\"");
        Description(Schema("put", File(Lib.Documentation)).GetProperty("item")).ShouldBe("What lies there.");
        Description(Schema("put", File(Lib.Documentation)).GetProperty("times")).ShouldBe("From the attribute.");
    }

    [Fact]
    public void Without_a_file_only_attributes_describe_what_references_declare()
    {
        GeneratorOutput generated = Generated();
        JsonElement order = Schema("take").GetProperty("order");

        Description(order).ShouldBeNull();
        order.GetProperty("properties").EnumerateObject().Where(static member => Description(member.Value) is not null)
            .Select(static member => member.Name).ShouldBe(["marked"]);
        generated.Tool("mixed").ShouldContain("\"Mine, of\"");
        generated.Sources.Values.ShouldAllBe(static text => !text.Any(DescriptionMarks.IsMark) && !text.Contains("\\ufdd", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void An_editor_that_has_the_source_of_a_reference_gives_the_bytes_of_the_build()
    {
        Generate.From(Compile(Lib.Source)).Sources.ShouldBe(Generated().Sources);
        Generate.From(Compile(Lib.Source), File(Lib.Documentation)).Sources.ShouldBe(Generated(File(Lib.Documentation)).Sources);
    }

    [Theory]
    [InlineData("Other.xml", "<config><member name=\"T:Lib.Order\"><summary>Not this.</summary></member></config>")]
    [InlineData("Empty.xml", "")]
    [InlineData("Words.xml", "no XML at all < really")]
    [InlineData("Cut.xml", "<doc><members><member name=\"T:Lib.Order\"><summary>Not this.")]
    [InlineData("Lib.txt", "<doc><members><member name=\"T:Lib.Order\"><summary>Not this.</summary></member></members></doc>")]
    public void What_is_no_documentation_file_says_nothing(string path, string text) =>
        Generated(new TextFile(path, text)).Sources.ShouldBe(Generated().Sources);

    [Fact]
    public void The_first_file_that_knows_a_member_counts()
    {
        TextFile first = new("A.xml", "<doc><members><member name=\"T:Lib.Order\"><summary>From the first.</summary></member></members></doc>");

        Description(Schema("take", first, File(Lib.Documentation)).GetProperty("order")).ShouldBe("From the first.");
        Description(Schema("take", File(Lib.Documentation), first).GetProperty("order")).ShouldBe("An order from the IShop.");
    }

    [Fact]
    public void A_circle_of_inheritance_in_a_file_ends()
    {
        TextFile circle = new("A.xml", """
            <doc><members>
            <member name="T:Lib.Order"><inheritdoc cref="T:Lib.State"/></member>
            <member name="T:Lib.State"><summary><inheritdoc cref="T:Lib.Order"/><inheritdoc cref="T:Lib.State"/></summary></member>
            </members></doc>
            """);

        Description(Schema("take", circle).GetProperty("order")).ShouldBeNull();
    }

    [Fact]
    public void An_edit_of_a_file_makes_anew_what_it_describes_and_nothing_else()
    {
        GeneratorOutput generated = Generated(File(Lib.Documentation));
        TextFile edited = File(Lib.Documentation.Replace("The thing.", "The very thing.", StringComparison.Ordinal));
        GeneratorDriverRunResult run = generated.Driver
            .ReplaceAdditionalTexts([edited])
            .RunGenerators(generated.Compilation, TestContext.Current.CancellationToken).GetRunResult();

        run.Results[0].TrackedSteps[StepNames.Tools].SelectMany(static step => step.Outputs)
            .Where(static output => output.Reason == IncrementalStepRunReason.Modified)
            .Select(static output => ((ToolSpec)output.Value).Name).ShouldBe(["sell"]);
        run.Results[0].TrackedSteps[StepNames.Types].SelectMany(static step => step.Outputs)
            .ShouldAllBe(static output => output.Reason == IncrementalStepRunReason.Unchanged || output.Reason == IncrementalStepRunReason.Cached);
    }

    private static TextFile File(string xml) => new("Lib.xml", xml);

    private static CSharpCompilation Compile(MetadataReference library) => Generate.Compile(Source).AddReferences(library);

    private static GeneratorOutput Generated(params AdditionalText[] files) => Generate.From(Compile(Lib.Assembly), files);

    private static JsonElement Schema(string tool, params AdditionalText[] files)
    {
        GeneratorOutput generated = Generated(files);
        ToolSpec spec = (ToolSpec)generated.Result.Results[0].TrackedSteps[StepNames.Tools]
            .SelectMany(static step => step.Outputs).Select(static output => output.Value).Single(value => ((ToolSpec)value).Name == tool);
        return JsonElement.Parse(SchemaBuilder.Arguments(spec).ToString()).GetProperty("properties");
    }

    private static string? Description(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("description", out JsonElement description) ? description.GetString() : null;
}
