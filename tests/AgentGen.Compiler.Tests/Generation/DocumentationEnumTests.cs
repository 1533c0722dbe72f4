using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>What the members of an enum mean, for which JSON schemas have no place of their own.</summary>
public sealed class DocumentationEnumTests
{
    private const string Source = """
        using System.Text.Json.Serialization;

        /// <summary>Of a temperature.</summary>
        public enum Unit
        {
            /// <summary>Water freezes
            /// at 0.<para>And boils at 100.</para></summary>
            Celsius,
            [JsonStringEnumMemberName("deg-f")]
            [Description("Water freezes at 32.")]
            Fahrenheit,
            Kelvin,
        }

        [Description("Said by the attribute.")]
        public enum Plain { A, B }

        [Flags]
        public enum Rights
        {
            None = 0,
            /// <summary>May read.</summary>
            Read = 1,
        }

        public static class Tools
        {
            /// <param name="told">As the caller wants it.</param>
            [Tool] public static int Take(Unit unit, Unit told, Unit? maybe, List<Unit> several, Rights rights) => 0;

            [Tool] public static int TakePlain(Plain plain, Plain? maybe, List<Plain> several) => 0;
        }
        """;

    private const string Members = "Celsius: Water freezes at 0. And boils at 100.\ndeg-f: Water freezes at 32.";

    [Fact]
    [Trait("Deviation", "D32")]
    public void Documented_members_follow_the_description_of_each_use()
    {
        using CompiledProject project = Generate.From(Source).Load();
        JsonElement properties = project.Tool("take").JsonSchema.GetProperty("properties");

        Description(properties.GetProperty("unit")).ShouldBe($"Of a temperature.\n{Members}");
        Description(properties.GetProperty("told")).ShouldBe($"As the caller wants it.\n{Members}");
        Description(properties.GetProperty("maybe")).ShouldBe(Members);
        Description(properties.GetProperty("several").GetProperty("items")).ShouldBe($"Of a temperature.\n{Members}");
        Description(properties.GetProperty("rights")).ShouldBe("Read: May read.");
    }

    [Fact]
    public void An_enum_without_documented_members_is_described_as_the_factory_does()
    {
        using CompiledProject project = Generate.From(Source).Load();
        AIFunction reflected = project.Reflected("TakePlain");

        JsonElement.DeepEquals(project.Tool("take_plain").JsonSchema, reflected.JsonSchema).ShouldBeTrue(project.Tool("take_plain").JsonSchema + "\n" + reflected.JsonSchema);
    }

    private static string? Description(JsonElement schema) => schema.GetProperty("description").GetString();
}
