using System.Globalization;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Where comments stand in source, and that every build reads them alike.</summary>
public sealed class DocumentationSourceTests
{
    private const string Source = """
        public static partial class Tools
        {
            /// <summary>Before the attribute.</summary>
            [Tool]
            public static int Before(int a) => a;

            [Tool]
            /// <summary>After the attribute, where the compiler takes no comment.</summary>
            public static int After(int a) => a;

            /**
             * <summary>
             * In a block
             *   of lines.
             * </summary>
             */
            [Tool] public static int Block(int a) => a;

            /** <summary>In one line.</summary> */
            [Tool] public static int OneLine(int a) => a;

            /**
            <summary>
                Without stars:
                <code>
                    if (a)
                        b();
                </code>
            </summary>
            */
            [Tool] public static int NoStars(int a) => a;

            /// <summary>An earlier one.</summary>
            // Something between.
            /// <summary>The last counts.</summary>
            // An ordinary comment.
        #pragma warning disable CS0168
            [Tool] public static int Last(int a) => a;

            /// <summary>Two blocks,</summary>

            /// <remarks>one comment.</remarks>
            [Tool] public static int Apart(int a) => a;

            //// <summary>Four slashes.</summary>
            [Tool] public static int Four(int a) => a;

            /*** <summary>Three stars.</summary> */
            [Tool] public static int Stars(int a) => a;

            /**/
            [Tool] public static int Empty(int a) => a;

            /// <summary>I İ i ı ß</summary>
            [Tool] public static int Letters(int a) => a;

            /// <summary>Told by <paramref name="a"/> where it is declared.</summary>
            /// <param name="a">Declared.</param>
            [Tool] public static partial int Declared(int a);

            [Tool] public static partial int Implemented(int a);

            /// <summary>The declaration.</summary>
            /// <param name="a">Only here.</param>
            [Tool] public static partial int Both(int a);

            /// <summary>Nested.</summary>
            public struct Inner
            {
                /// <summary>In a record.</summary>
                public record Deep
                {
                    /// <summary>Of the deep.</summary>
                    [Tool] public static int Dive(int a) => a;
                }
            }
        }

        partial class Tools
        {
            public static partial int Declared(int a) => a;

            /// <summary>Told where it is implemented.</summary>
            public static partial int Implemented(int a) => a;

            /// <summary>The implementation.</summary>
            public static partial int Both(int a) => a;
        }
        """;

    [Fact]
    public void Comments_count_where_the_compiler_takes_them()
    {
        using CompiledProject project = Generate.From(Source, DocumentationMode.None).Load();
        string? Told(string tool) => project.Tool(tool).Description;

        Told("before").ShouldBe("Before the attribute.");
        Told("after").ShouldBe("");
        Told("block").ShouldBe("In a block of lines.");
        Told("one_line").ShouldBe("In one line.");
        Told("no_stars").ShouldBe("Without stars:\nif (a)\n    b();");
        Told("last").ShouldBe("The last counts.");
        Told("apart").ShouldBe("Two blocks,\none comment.");
        Told("four").ShouldBe("");
        Told("stars").ShouldBe("");
        Told("empty").ShouldBe("");
        Told("letters").ShouldBe("I İ i ı ß");
        Told("dive").ShouldBe("Of the deep.");
    }

    [Fact]
    [Trait("Parity", "59")]
    public void Both_halves_of_a_partial_method_are_read()
    {
        using CompiledProject project = Generate.From(Source).Load();

        project.Tool("declared").Description.ShouldBe("Told by a where it is declared.");
        project.Tool("declared").JsonSchema.GetProperty("properties").GetProperty("a").GetProperty("description").GetString().ShouldBe("Declared.");
        project.Tool("implemented").Description.ShouldBe("Told where it is implemented.");
        project.Tool("both").Description.ShouldBe("The implementation.");
        project.Tool("both").JsonSchema.GetProperty("properties").GetProperty("a").GetProperty("description").GetString().ShouldBe("Only here.");
    }

    [Fact]
    [Trait("Parity", "59")]
    public void Any_part_of_a_partial_type_may_document_it()
    {
        using CompiledProject project = Generate.From("""
            public static class Tools { [Tool] public static int Take(Order order) => 0; }

            public partial record Order(int Number);

            /// <summary>An order.</summary>
            /// <param name="Number">Its number.</param>
            partial record Order
            {
                public partial string? Note { get; set; }
            }

            partial record Order
            {
                private string? _note;

                /// <value>What the customer said.</value>
                public partial string? Note { get => _note; set => _note = value; }
            }
            """).Load();

        System.Text.Json.JsonElement order = project.Tool("take").JsonSchema.GetProperty("properties").GetProperty("order");
        order.GetProperty("description").GetString().ShouldBe("An order.");
        order.GetProperty("properties").GetProperty("number").GetProperty("description").GetString().ShouldBe("Its number.");
        order.GetProperty("properties").GetProperty("note").GetProperty("description").GetString().ShouldBe("What the customer said.");
    }

    [Theory]
    [InlineData(DocumentationMode.None)]
    [InlineData(DocumentationMode.Parse)]
    [InlineData(DocumentationMode.Diagnose)]
    public void Every_build_reads_the_same(DocumentationMode mode)
    {
        IReadOnlyDictionary<string, string> expected = Generate.From(Source.ReplaceLineEndings("\n"), DocumentationMode.Parse).Sources;
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("tr-TR");
            Generate.From(Source.ReplaceLineEndings("\r\n"), mode).Sources.ShouldBe(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_comment_of_an_unedited_file_is_read_once()
    {
        SyntaxTree tree = Generate.Parse("public class C { /// <summary>S.</summary>\npublic void M() { } }", "C.cs");
        Comment first = CommentOf(tree, "public class One;");

        CommentOf(tree, "public class Two;").ShouldBeSameAs(first);
    }

    private static Comment CommentOf(SyntaxTree tree, string other)
    {
        Compilation compilation = Generate.Compile(other).AddSyntaxTrees(tree);
        return Comments.Of(compilation.Assembly.GlobalNamespace.GetTypeMembers("C").Single().GetMembers("M").Single()).Single();
    }
}
