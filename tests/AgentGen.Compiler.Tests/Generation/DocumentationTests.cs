using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Descriptions from comments.</summary>
public sealed class DocumentationTests
{
    private const string Source = """
        /// <summary>An address.</summary>
        /// <param name="Street">The street, with its number.</param>
        public record Address(string Street, [property: Description("From the attribute.")] string City)
        {
            /// <summary>Where the <b>door</b> is.</summary>
            public string? Door { get; set; }
        }

        public static class Tools
        {
            /// <summary>
            /// Reads <paramref name="path"/>, unlike <see cref="Tools.Other(int)"/>:
            /// <c>a &lt; b</c> is <see langword="true"/>.
            /// </summary>
            /// <param name="path">Where it is.</param>
            /// <param name="ignored">Not this.</param>
            /// <returns>What it says.</returns>
            [Tool] public static string Read(string path, [Description("This.")] string ignored, Address address) => path;

            /**
             * <summary>In a block.</summary>
             */
            [Tool] public static int Other(int a) => a;

            /// <summary>Broken <b>.</summary>
            [Tool] public static int Broken(int a) => a;

            // <summary>Not documentation.</summary>
            [Tool] public static int Plain(int a) => a;
        }
        """;

    [Fact]
    public void Output_is_the_same_with_and_without_a_documentation_file()
    {
        IReadOnlyDictionary<string, string> with = Generate.From(Source, DocumentationMode.Diagnose).Sources;

        Generate.From(Source, DocumentationMode.Parse).Sources.ShouldBe(with);
        Generate.From(Source, DocumentationMode.None).Sources.ShouldBe(with);
    }

    [Fact]
    [Trait("Parity", "47")]
    [Trait("Parity", "48")]
    public void Comments_describe_tools_parameters_and_members()
    {
        using CompiledProject project = Generate.From(Source, DocumentationMode.None).Load();
        GeneratedTool read = project.Tool("read");
        JsonElement properties = read.JsonSchema.GetProperty("properties");

        read.Description.ShouldBe("Reads path, unlike Other: a < b is true.");
        Description(properties.GetProperty("path")).ShouldBe("Where it is.");
        Description(properties.GetProperty("ignored")).ShouldBe("This.");
        Description(properties.GetProperty("address")).ShouldBe("An address.");
        JsonElement members = properties.GetProperty("address").GetProperty("properties");
        Description(members.GetProperty("street")).ShouldBe("The street, with its number.");
        Description(members.GetProperty("city")).ShouldBe("From the attribute.");
        Description(members.GetProperty("door")).ShouldBe("Where the door is.");
        Description(read.ReturnJsonSchema!.Value).ShouldBe("What it says.");
        project.Tool("other").Description.ShouldBe("In a block.");
        project.Tool("broken").Description.ShouldBe("Broken .");
        project.Tool("plain").Description.ShouldBe("");
    }

    private static string? Description(JsonElement schema) => schema.GetProperty("description").GetString();
}
