using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>What calls give back: in CLR form for the model loop, and as JSON equal to the factory's.</summary>
public sealed class ResultTests
{
    private const string Types = """
        public enum Unit { Celsius, Fahrenheit }
        public record Address(string Street, string? Zip = null) { public int Length => Street.Length; }
        """;

    [Theory]
    [InlineData("string", "\"x\"", typeof(string))]
    [InlineData("string?", "null", null)]
    [InlineData("int", "5", typeof(int))]
    [InlineData("int?", "null", null)]
    [InlineData("Task<long>", "Task.FromResult(5L)", typeof(long))]
    [InlineData("ValueTask<bool>", "new(true)", typeof(bool))]
    [InlineData("decimal", "1.50m", typeof(decimal))]
    [InlineData("double", "1.5", typeof(double))]
    [InlineData("Unit", "Unit.Fahrenheit", typeof(string))]
    [InlineData("Unit?", "null", null)]
    [InlineData("Unit", "(Unit)9", typeof(string), false)]
    [InlineData("Guid", "Guid.Empty", typeof(JsonElement))]
    [InlineData("DateTime", "new(2026, 1, 2, 3, 4, 5)", typeof(JsonElement))]
    [InlineData("TimeSpan", "TimeSpan.FromSeconds(90)", typeof(JsonElement))]
    [InlineData("Address", "new(\"Ü <a>\")", typeof(JsonElement))]
    [InlineData("Task<List<Address>>", "Task.FromResult(new List<Address> { new(\"a\", \"z\") })", typeof(JsonElement))]
    [InlineData("Dictionary<string, Unit>", "new() { [\"Key\"] = Unit.Celsius }", typeof(JsonElement))]
    [InlineData("int[]", "[1, 2]", typeof(JsonElement))]
    [InlineData("IEnumerable<int?>", "new int?[] { 1, null }", typeof(JsonElement))]
    [InlineData("JsonElement", "JsonElement.Parse(\"[1]\")", typeof(JsonElement))]
    [InlineData("void", null, null)]
    [InlineData("Task", "Task.CompletedTask", null)]
    [Trait("Parity", "9")]
    public async Task A_result_is_what_the_factory_says_in_JSON(string type, string? value, Type? form, bool sameAsFactory = true)
    {
        using CompiledProject project = Generate.From($$"""
            public static class Tools
            {
                [Tool("t")] public static {{type}} Target() {{(value is null ? "{ }" : $"=> {value};")}}
                [Tool("j", Results = ResultForm.JsonElement)] public static {{type}} Other() {{(value is null ? "{ }" : $"=> {value};")}}
            }
            {{Types}}
            """).Load();

        object? result = await project.CallAsync("t", "{}");
        (result?.GetType()).ShouldBe(form);
        if (sameAsFactory)
        {
            object? reflected = await project.Reflected("Target").InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
            JsonElement theirs = reflected is JsonElement element ? element : JsonElement.Parse("null");
            ((JsonElement?)project.Tool("t").ResultToJson(result)).ShouldMean(theirs, type);
            object? asJson = await project.CallAsync("j", "{}");
            ((JsonElement?)project.Tool("j").ResultToJson(asJson)).ShouldMean(theirs, type);
            (asJson?.GetType() ?? typeof(JsonElement)).ShouldBe(typeof(JsonElement));
        }
    }

    [Fact]
    public async Task AI_content_passes_as_it_is()
    {
        using CompiledProject project = Generate.From("""
            using Microsoft.Extensions.AI;
            public static class Tools { [Tool("t")] public static Task<TextContent> Target() => Task.FromResult(new TextContent("hi")); }
            """).Load();

        object? result = await project.CallAsync("t", "{}");

        result.ShouldBeOfType<TextContent>().Text.ShouldBe("hi");
        project.Tool("t").ResultToJson(result).GetProperty("text").GetString().ShouldBe("hi");
    }

    [Fact]
    public void A_refusal_has_a_JSON_form_too()
    {
        using CompiledProject project = Generate.From("""
            public static class Tools { [Tool("t")] public static int Target(int a) => a; }
            """).Load();
        GeneratedTool tool = project.Tool("t");

        JsonElement json = tool.ResultToJson(tool.Validate([]));

        json.GetProperty("code").GetString().ShouldBe(ToolErrorCode.InvalidArguments);
        json.GetProperty("arguments")[0].GetProperty("path").GetString().ShouldBe("$.a");
    }

    [Fact]
    [Trait("Parity", "40")]
    public async Task An_exception_of_the_method_reaches_the_caller()
    {
        using CompiledProject project = Generate.From("""
            public static class Tools { [Tool("t")] public static Task Target() => throw new InvalidOperationException("mine"); }
            """).Load();

        (await Should.ThrowAsync<InvalidOperationException>(async () => await project.CallAsync("t", "{}"))).Message.ShouldBe("mine");
    }
}
