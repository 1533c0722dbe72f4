using System.Text.Json;
using System.Text.Json.Serialization;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>What the compiler writes for <c>[ModelOutput]</c>: a schema to ask with, and a parser that reads the answer or says what to repair.</summary>
public sealed class ModelOutputTests
{
    private const string Review = """
        public enum Severity { Low, High }
        public sealed record Finding(string File, int Line, Severity Severity = Severity.High);
        [ModelOutput] public sealed record Review(bool Ok, string Reason, List<Finding> Findings, string? Note = null);
        """;

    public static TheoryData<string> Types => new(
        "record Answer(bool Ok, string Reason);",
        "record Answer(bool Ok, string? Reason, int? Count, int Retries = 3, string Kind = \"x\\\"y\", Unit Unit = Unit.Celsius);",
        "record Answer([property: Description(\"The city.\")] string City, [property: System.Text.Json.Serialization.JsonPropertyName(\"zip_code\")] string Zip);",
        "class Answer { public required string Id { get; init; } public int Count { get; set; } public List<string> Tags { get; init; } = []; }",
        "class Answer { [System.Text.Json.Serialization.JsonRequired] public Unit? Unit { get; set; } [System.Text.Json.Serialization.JsonIgnore] public string Hidden { get; set; } = \"\"; }",
        "record struct Answer(double X, decimal Y, Guid Id, DateTimeOffset At, TimeSpan For, Uri Link, byte[] Bytes);",
        "record Answer(Part First, Part? Second, List<Part> Parts, Dictionary<string, Part> ByName, int[][] Matrix, JsonElement Any);",
        "record Answer;");

    [Theory]
    [MemberData(nameof(Types))]
    public void The_schema_is_that_of_the_reflection_based_utilities(string declaration)
    {
        using CompiledProject project = Generate.From($$"""
            [ModelOutput, Description("An answer.")] public {{declaration}}
            public enum Unit { Celsius, Fahrenheit }
            public sealed record Part(string Name, int Size = 1);
            """).Load();
        Type type = project.Assembly.GetType("Answer", throwOnError: true)!;

        ((JsonElement?)project.Output("Answer").Schema).ShouldMean(AIJsonUtilities.CreateJsonSchema(type), declaration);
    }

    [Fact]
    public void An_answer_becomes_the_object_it_was_written_from()
    {
        using CompiledProject project = Generate.From(Review).Load();

        OutputReading reading = project.Output("Review").Parse("""
            {"ok":false,"reason":"One \"bug\".","findings":[{"file":"A.cs","line":3},{"file":"B.cs","line":4,"severity":"Low"}],"note":null}
            """);

        reading.Error.ShouldBeNull();
        JsonSerializerOptions web = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };
        ((JsonElement?)JsonSerializer.SerializeToElement(reading.Value, web)).ShouldMean(JsonElement.Parse("""
            {"ok":false,"reason":"One \"bug\".","findings":[{"file":"A.cs","line":3,"severity":"High"},{"file":"B.cs","line":4,"severity":"Low"}],"note":null}
            """), "round trip");
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        using CompiledProject project = Generate.From(Review).Load();

        OutputReading reading = project.Output("Review").Parse("""{"ok":"perhaps","findings":[{"file":"A.cs","line":"x"},{"line":1,"severity":"Huge"}]}""");

        ToolError error = reading.Error.ShouldNotBeNull();
        error.Code.ShouldBe("invalid_output");
        error.Tool.ShouldBe("Review");
        error.Arguments.Select(static wrong => wrong.Path).ShouldBe(
            ["$.ok", "$.reason", "$.findings[0].line", "$.findings[1].file", "$.findings[1].severity"], ignoreOrder: true);
        error.Arguments.ShouldAllBe(wrong => error.Message.Contains(wrong.ToString(), StringComparison.Ordinal));
        error.Message.ShouldStartWith("The answer is no valid Review. ");
        error.Message.ShouldEndWith("Correct it and answer again with the whole JSON and nothing else.");
        reading.Value.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("Sure, here it is: [1].")]
    [InlineData("```json\n{\"ok\":true,\"reason\":\"\"\n```")]
    [InlineData("[{\"ok\":true,\"reason\":\"\"}]")]
    [InlineData("{\"verdict\":{\"ok\":true,\"reason\":\"\"}, and more}")]
    [InlineData("Either {\"ok\":true,\"reason\":\"\"} or {\"ok\":false,\"reason\":\"\"}.")]
    [InlineData("{\"ok\":true,")]
    [InlineData("{\"ok\":true,\"reason\":\"\\uD800\"}")]
    [InlineData("{\"ok\":true,\"reason\":\"\",\"\\uD800\":1}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"{\"")]
    public void What_is_not_the_JSON_of_the_type_is_one_error_and_no_exception(string text)
    {
        using CompiledProject project = Generate.From("[ModelOutput] public record Verdict(bool Ok, string Reason);").Load();

        ToolError error = project.Output("Verdict").Parse(text).Error.ShouldNotBeNull();

        error.Code.ShouldBe(ToolErrorCode.InvalidOutput);
        error.Message.ShouldContain(error.Arguments.ShouldHaveSingleItem().ToString());
    }

    [Theory]
    [InlineData("```json\n{\"ok\":true,\"reason\":\"a { b\"}\n```")]
    [InlineData("Sources [1], {}. So: {\"ok\":true,\"reason\":\"a { b\"} Done.")]
    [InlineData("A draft was ```\n{\"ok\":false}\n```. Now:\n```json\n{\"ok\":true,\"reason\":\"a { b\"}\n```")]
    [InlineData("{of these {\"ok\":1} or {\"ok\":true,\"reason\":\"a { b\"}")]
    public void Of_several_values_in_a_text_the_one_of_the_type_is_taken(string text)
    {
        using CompiledProject project = Generate.From("[ModelOutput] public record Verdict(bool Ok, string Reason);").Load();

        project.Output("Verdict").Parse(text).Value!.ToString().ShouldBe("Verdict { Ok = True, Reason = a { b }");
    }

    [Fact]
    public void Where_none_is_of_the_type_everything_that_is_wrong_with_the_nearest_is_told()
    {
        using CompiledProject project = Generate.From("[ModelOutput] public record Verdict(bool Ok, string Reason, int Count);").Load();

        ToolError error = project.Output("Verdict").Parse("As in [1], {\"ok\":1} or {\"ok\":true,\"reason\":2}, if not {}.").Error.ShouldNotBeNull();

        error.Arguments.Select(static wrong => wrong.Path).ShouldBe(["$.reason", "$.count"], ignoreOrder: true);
    }

    [Fact]
    public void Text_that_is_no_Unicode_is_one_error_as_well()
    {
        using CompiledProject project = Generate.From("[ModelOutput] public record Verdict(bool Ok, string Reason);").Load();

        project.Output("Verdict").Parse("{\"ok\":true,\"reason\":\"\uD800\"}").Error.ShouldNotBeNull().Code.ShouldBe(ToolErrorCode.InvalidOutput);
    }

    [Fact]
    public void JSON_that_was_parsed_already_is_read_in_the_same_way()
    {
        using CompiledProject project = Generate.From("[ModelOutput] public record Verdict(bool Ok, string Reason);").Load();
        ProjectOutput output = project.Output("Verdict");

        output.Parse(JsonElement.Parse("""{"OK":true,"reason":"Fine.","more":1}""")).Value!.ToString().ShouldBe("Verdict { Ok = True, Reason = Fine. }");
        output.Parse(JsonElement.Parse("""{"ok":true}""")).Error!.Arguments.ShouldHaveSingleItem().Path.ShouldBe("$.reason");
        output.Parse(default(JsonElement)).Error!.Arguments.ShouldHaveSingleItem().Got.ShouldBe("nothing");
    }

    [Fact]
    public void An_initializer_stays_where_the_answer_says_nothing()
    {
        using CompiledProject project = Generate.From("""[ModelOutput] public class Note { public string Text { get; init; } = "none"; public override string ToString() => Text; }""").Load();

        project.Output("Note").Parse("{}").Value!.ToString().ShouldBe("none");
        project.Output("Note").Parse("""{"text":"some"}""").Value!.ToString().ShouldBe("some");
    }

    [Fact]
    public void User_code_reads_an_answer_through_the_generated_class()
    {
        using CompiledProject project = Generate.From("""
            [ModelOutput] public sealed record Verdict(bool Ok, string Reason);
            public static class Judge
            {
                [Tool] public static string Describe(string answer) =>
                    Sample.AgentTools.Outputs.Verdict.TryParse(answer, out Verdict? verdict, out ToolError? error) ? verdict.Reason : error.Code;
            }
            """).Load();

        var describe = project.Assembly.GetType("Judge")!.GetMethod("Describe")!.CreateDelegate<Func<string, string>>();
        describe("""{"ok":true,"reason":"Fine."}""").ShouldBe("Fine.");
        describe("Fine!").ShouldBe("invalid_output");
    }

    [Fact]
    public void A_project_with_outputs_alone_has_its_class_and_no_tools()
    {
        GeneratorOutput generated = Generate.From("[ModelOutput] public record Verdict(bool Ok);");

        generated.Sources.Keys.Order(StringComparer.Ordinal).ShouldBe(["AgentTools.Contracts.g.cs", "AgentTools.Outputs.g.cs", "Type.Verdict_10f4daab.g.cs"]);
        using CompiledProject project = generated.Load();
        project.OutputNames.ShouldBe(["Verdict"]);
    }

    [Fact]
    public void Types_of_one_name_have_their_full_names()
    {
        using CompiledProject project = Generate.From("""
            namespace Code { [ModelOutput] public record Verdict(bool Ok); }
            namespace Text { public static class Review { [ModelOutput] public record Verdict(string Reason); [ModelOutput] public record @event(int Outputs); } }
            [ModelOutput] public record Code_Verdict(int Ok);
            [ModelOutput] public record Outputs(int Ok);
            """).Load();

        project.OutputNames.Order(StringComparer.Ordinal).ShouldBe(["Code_Verdict", "Code_Verdict_", "Outputs_", "Text_Review_Verdict", "event"]);
        project.Output("Code_Verdict_").Parse("""{"ok":true}""").Value!.GetType().FullName.ShouldBe("Code.Verdict");
    }

    [Fact]
    public void An_internal_type_is_no_public_part_of_a_public_class()
    {
        using CompiledProject project = Generate.From("""
            [assembly: AgentTools(Public = true)]
            [ModelOutput] public record Open(bool Ok);
            [ModelOutput] internal record Closed(bool Ok);
            """).Load();

        project.Output("Open").Property.GetMethod!.IsPublic.ShouldBeTrue();
        project.Output("Closed").Property.GetMethod!.IsAssembly.ShouldBeTrue();
    }

    [Fact]
    public void The_generator_names_the_member_that_cannot_be_read_where_analyzers_are_off()
    {
        const string source = "[ModelOutput] public record Verdict(bool Ok, Action Then);";

        Diagnostic diagnostic = Generate.From(source, properties: [("RunAnalyzers", "false")]).Diagnostics.ShouldHaveSingleItem();
        diagnostic.Id.ShouldBe("AGEN1014");
        diagnostic.GetMessage().ShouldStartWith("The type 'Verdict' cannot be a model output: Verdict.Then: System.Action is not supported");
        Generate.From(source).Diagnostics.ShouldBeEmpty();
        Generate.From(source).Sources.ShouldBeEmpty();
    }
}
