using System.Text.Json;
using System.Text.Json.Nodes;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted.Parity;

/// <summary>The peers' cases about what arguments become, with the factory as witness.</summary>
public sealed class ArgumentParityTests
{
    private const string Source = """
        public enum Color { Red, Green }
        public static class Tools
        {
            [Tool] public static int Default([DefaultValue(7)] int a = 3) => a;
            [Tool] public static int Whole(int a) => a;
            [Tool] public static string Raw(JsonElement a) => a.GetRawText();
            [Tool] public static string Shade(Color a) => a.ToString();
            [Tool] public static bool Cancels(CancellationToken token) => token.CanBeCanceled;
            [Tool] public static string Context(Microsoft.Extensions.AI.AIFunctionArguments arguments) => $"{arguments.Context?[typeof(string)]}";
            [Tool] public static int Nothing() => 0;
        }
        """;

    private static readonly Lazy<CompiledProject> Project = new(static () => Generate.From(Source).Load());

    [Theory]
    [InlineData("{}", 7)]
    [InlineData("""{"a":1}""", 1)]
    [Trait("Parity", "3")]
    public async Task A_DefaultValue_attribute_beats_the_default_of_the_language(string json, int expected)
    {
        (await Project.Value.CallAsync("default", json)).ShouldBe(expected);
        (await TheirsAsync("Default", CompiledProject.Arguments(json))).ShouldBe($"{expected}");
    }

    [Fact]
    [Trait("Parity", "5")]
    public async Task A_number_binds_in_whatever_form_a_loop_hands_it_over()
    {
        using JsonDocument document = JsonDocument.Parse("5");
        object[] forms = [5, 5L, 5u, (byte)5, (short)5, 5m, 5.0, 5f, "5", JsonElement.Parse("5"), JsonElement.Parse("\"5\""), JsonNode.Parse("5")!, JsonValue.Create(5), document];
        foreach (object form in forms)
        {
            (await OursAsync("whole", new() { ["a"] = form })).ShouldBe(5, form.GetType().Name);
            (await TheirsAsync("Whole", new() { ["a"] = form })).ShouldBe("5", form.GetType().Name);
        }
    }

    [Theory]
    [InlineData("   null")]
    [InlineData("   false   ")]
    [InlineData("true   ")]
    [InlineData("42")]
    [InlineData("0.0")]
    [InlineData("-1e15")]
    [InlineData("  \"I am a string!\" ")]
    [InlineData("  {}")]
    [InlineData("[]")]
    [InlineData("// Comments can be parsed\r\n42")]
    [InlineData("/* comment */ 42")]
    [Trait("Parity", "6")]
    public Task Text_that_is_JSON_is_that_JSON_for_a_parameter_of_any_JSON(string text) => SameRawAsync(text);

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n")]
    [InlineData("I am a string!")]
    [InlineData("/* Code snippet */ int main(void) { return 0; }")]
    [InlineData("let rec Y F x = F (Y F) x")]
    [InlineData("+3")]
    [Trait("Parity", "7")]
    public Task Text_that_is_no_JSON_stays_text_for_a_parameter_of_any_JSON(string text) => SameRawAsync(text);

    [Fact]
    [Trait("Parity", "8")]
    public async Task The_token_of_the_call_arrives()
    {
        using CancellationTokenSource source = new();

        (await Project.Value.Tool("cancels").InvokeAsync([], source.Token)).ShouldBe(true);
        (await Project.Value.Tool("cancels").InvokeAsync([], CancellationToken.None)).ShouldBe(false);
    }

    [Theory]
    [InlineData("whole", """{"a":1,"b":2}""", 1)]
    [InlineData("nothing", """{"b":2}""", 0)]
    [Trait("Parity", "10")]
    public async Task Arguments_that_no_parameter_has_are_ignored_unless_told_otherwise(string tool, string json, int expected) =>
        (await Project.Value.CallAsync(tool, json)).ShouldBe(expected);

    [Fact]
    [Trait("Parity", "10")]
    public async Task Names_are_compared_as_the_arguments_compare_them()
    {
        (await OursAsync("whole", new(StringComparer.OrdinalIgnoreCase) { ["A"] = 5 })).ShouldBe(5);
        (await TheirsAsync("Whole", new(StringComparer.OrdinalIgnoreCase) { ["A"] = 5 })).ShouldBe("5");
        (await OursAsync("whole", new() { ["A"] = 5 })).ShouldBeOfType<ToolError>();
    }

    [Fact]
    [Trait("Parity", "16")]
    public async Task What_a_host_puts_beside_the_arguments_reaches_a_tool_that_asks_for_them()
    {
        AIFunctionArguments arguments = new() { Context = new Dictionary<object, object?> { [typeof(string)] = "host" } };

        (await OursAsync("context", arguments)).ShouldBe("host");
        (await TheirsAsync("Context", arguments)).ShouldBe("host");
    }

    [Theory]
    [InlineData("\"Green\"")]
    [InlineData("\"green\"")]
    [Trait("Parity", "38")]
    public async Task An_enum_binds_by_name_in_any_case(string json)
    {
        AIFunctionArguments arguments = new() { ["a"] = JsonElement.Parse(json) };

        (await OursAsync("shade", arguments)).ShouldBe("Green");
        (await TheirsAsync("Shade", arguments)).ShouldBe("Green");
    }

    private static async Task SameRawAsync(string text) => (await OursAsync("raw", new() { ["a"] = text })).ShouldBe(await TheirsAsync("Raw", new() { ["a"] = text }));

    private static ValueTask<object?> OursAsync(string tool, AIFunctionArguments arguments) => Project.Value.Tool(tool).InvokeAsync(arguments, TestContext.Current.CancellationToken);

    private static async Task<string> TheirsAsync(string method, AIFunctionArguments arguments) =>
        ((JsonElement)(await Project.Value.Reflected(method).InvokeAsync(arguments, TestContext.Current.CancellationToken))!).ToString();
}
