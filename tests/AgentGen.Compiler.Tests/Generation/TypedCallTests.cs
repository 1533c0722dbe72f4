using System.Reflection;
using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Calls as values: a record for each tool, which is made in code and read from what a model sent.</summary>
public sealed class TypedCallTests
{
    private const string Source = """
        public enum Unit { Celsius, Fahrenheit }
        internal sealed record Secret(int Code);
        public record Place(string City, string? Zip, int Floor = 3) { public List<string?> Tags { get; init; } = []; }
        public static class Tools
        {
            [Tool] public static string Describe(Place place, Unit? unit, string? note = null, double at = -1.5) => $"{place} {unit} {note} {at}";
            [Tool] public static int Now() => 1;
            [Tool] internal static int Open(Secret secret, string toolName, int @class, Dictionary<string, int>? counts) => secret.Code;
            [Tool("a_b")] public static int One() => 1;
            [Tool("a-b")] public static int Two() => 2;
            [Tool("calls")] public static int Three([System.ComponentModel.DefaultValue(5)] int first, int second) => first;
        }
        public static class Use
        {
            public static ToolCall Describe() => Sample.AgentTools.Calls.Describe(new Place("Rome", null) { Tags = ["x", null] }, Unit.Fahrenheit, at: 2);
            public static ToolCall Now() => Sample.AgentTools.Calls.Now();
            public static ToolCall Open() => Sample.AgentTools.Calls.Open(new Secret(7), "t", 3, null);
            public static string Read(ToolCall call) => call switch
            {
                Sample.AgentTools.Calls.DescribeCall { Place.City: var city, Note: null } describe => $"{city} {describe.Unit} {describe.At}",
                Sample.AgentTools.Calls.OpenCall { Secret.Code: var code, ToolName_: var name } => $"{code} {name}",
                Sample.AgentTools.Calls.NowCall => "now",
                _ => call.GetType().Name,
            };
        }
        """;

    private static readonly Lazy<CompiledProject> Project = new(static () => Generate.From(Source).Load());

    [Theory]
    [InlineData("Describe", "describe", """{"place":{"city":"Rome","zip":null,"floor":3,"tags":["x",null]},"unit":"Fahrenheit","note":null,"at":2}""", "Rome Fahrenheit 2")]
    [InlineData("Now", "now", "{}", "now")]
    [InlineData("Open", "open", """{"secret":{"code":7},"toolName":"t","class":3,"counts":null}""", "7 t")]
    public void A_call_is_written_and_read_back_as_the_same_record(string method, string name, string json, string read)
    {
        ToolCall call = Made(method);

        call.ToolName.ShouldBe(name);
        ((JsonElement?)call.ToJson()).ShouldMean(JsonElement.Parse(json), method);
        ToolCall.TryParse(Project.Value.Map(), name, call.ToJson(), out ToolCall? back, out ToolError? error).ShouldBeTrue(error?.Message);
        back.ShouldNotBeNull().GetType().ShouldBe(call.GetType());
        back.ToJson().GetRawText().ShouldBe(call.ToJson().GetRawText());
        Read(back).ShouldBe(read);
        ToolCall.TryParse(Project.Value.Map(), call.ToContent("1"), out back, out _).ShouldBeTrue();
        Read(back!).ShouldBe(read);
    }

    [Fact]
    public async Task The_arguments_of_a_call_call_its_tool()
    {
        object? result = await Project.Value.Tool("describe").InvokeAsync(Made("Describe").ToFunctionArguments(), TestContext.Current.CancellationToken);

        result.ShouldBe("Place { City = Rome, Zip = , Floor = 3, Tags = System.Collections.Generic.List`1[System.String] } Fahrenheit  2");
    }

    [Fact]
    public void What_a_model_left_out_has_its_default()
    {
        ToolCall.TryParse(Project.Value.Map(), "calls", JsonElement.Parse("""{"second":1}"""), out ToolCall? call, out _).ShouldBeTrue();

        call!.ToJson().GetRawText().ShouldBe("""{"first":5,"second":1}""");
    }

    [Theory]
    [InlineData("nowhere", "{}", "unknown_tool")]
    [InlineData("now", "5", "invalid_arguments")]
    [InlineData("describe", """{"place":{"city":1},"unit":"Kelvin"}""", "invalid_arguments")]
    public void What_is_no_call_is_an_error_and_no_exception(string name, string json, string code)
    {
        ToolCall.TryParse(Project.Value.Map(), name, JsonElement.Parse(json), out ToolCall? call, out ToolError? error).ShouldBeFalse();

        call.ShouldBeNull();
        error!.Code.ShouldBe(code);
    }

    [Fact]
    public void Names_that_differ_in_their_separators_alone_have_a_record_each()
    {
        Type calls = Project.Value.Assembly.GetType("Sample.AgentTools+Calls", throwOnError: true)!;

        calls.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Where(static type => type.Name.Contains("a_b", StringComparison.Ordinal) || type.Name.Contains("a\u203Fb", StringComparison.Ordinal)).Count().ShouldBe(2);
    }

    [Fact]
    public void Only_what_others_can_see_is_public()
    {
        Type calls = Project.Value.Assembly.GetType("Sample.AgentTools+Calls", throwOnError: true)!;

        calls.GetNestedType("DescribeCall")!.IsNestedPublic.ShouldBeTrue();
        calls.GetNestedType("OpenCall", BindingFlags.NonPublic)!.IsNestedAssembly.ShouldBeTrue();
    }

    private static ToolCall Made(string method) => (ToolCall)Use(method).Invoke(null, [])!;

    private static string Read(ToolCall call) => (string)Use("Read").Invoke(null, [call])!;

    private static MethodInfo Use(string method) => Project.Value.Assembly.GetType("Use", throwOnError: true)!.GetMethod(method)!;
}
