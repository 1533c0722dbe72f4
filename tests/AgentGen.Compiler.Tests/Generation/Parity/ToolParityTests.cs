using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Compiler.Tests.Emitted.Parity;

/// <summary>The peers' cases about tools as a whole: their targets, names, schemas and results.</summary>
public sealed class ToolParityTests
{
    public static MatrixTheoryData<bool, bool, string, bool> Shapes => new([true, false], [true, false], ["int", "void"], [true, false]);

    [Theory]
    [InlineData("IDisposable", "public void Dispose() => log.Add(\"sync\");", "sync")]
    [InlineData("IAsyncDisposable", "public ValueTask DisposeAsync() { log.Add(\"async\"); return default; }", "async")]
    [InlineData("IDisposable, IAsyncDisposable", "public void Dispose() => log.Add(\"sync\"); public ValueTask DisposeAsync() { log.Add(\"async\"); return default; }", "async")]
    [Trait("Parity", "13")]
    public async Task An_instance_made_for_a_call_is_disposed_once_and_asynchronously_where_it_can_be(string interfaces, string members, string expected)
    {
        using CompiledProject project = Generate.From($$"""
            [assembly: ToolService(typeof(List<string>))]
            public sealed class Made(List<string> log) : {{interfaces}} { [Tool("t")] public int Run() => 1; {{members}} }
            """).Load();
        List<string> log = [];
        using ServiceProvider services = new ServiceCollection().AddSingleton(log).BuildServiceProvider();

        (await project.CallAsync("t", "{}", services)).ShouldBe(1);

        log.ShouldBe([expected]);
    }

    [Fact]
    [Trait("Parity", "15")]
    public async Task Services_with_a_key_are_found_by_it()
    {
        using CompiledProject project = Generate.From("""
            using Microsoft.Extensions.DependencyInjection;
            public static class Tools
            {
                [Tool("t")] public static string Target([FromKeyedServices("a")] Version a, [FromKeyedServices(null)] Version plain, [FromKeyedServices("none")] Version? none = null) => $"{a} {plain} {none is null}";
            }
            """).Load();
        using ServiceProvider services = new ServiceCollection().AddSingleton(new Version(1, 0)).AddKeyedSingleton("a", new Version(2, 0)).BuildServiceProvider();

        (await project.CallAsync("t", "{}", services)).ShouldBe("2.0 1.0 True");
        project.Tool("t").JsonSchema.GetProperty("properties").EnumerateObject().ShouldBeEmpty();
    }

    [Fact]
    [Trait("Parity", "18")]
    public async Task Several_contents_pass_as_they_are()
    {
        using CompiledProject project = Generate.From("""
            using Microsoft.Extensions.AI;
            public static class Tools { [Tool("t")] public static IEnumerable<AIContent> Target() => [new TextContent("a"), new UriContent("https://a.b/c.png", "image/png")]; }
            """).Load();

        object? ours = await project.CallAsync("t", "{}");
        object? theirs = await project.Reflected("Target").InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

        ours.ShouldBeAssignableTo<IEnumerable<AIContent>>()!.Select(static content => content.GetType())
            .ShouldBe(theirs.ShouldBeAssignableTo<IEnumerable<AIContent>>()!.Select(static content => content.GetType()));
    }

    [Fact]
    [Trait("Parity", "20")]
    [Trait("Deviation", "D25")]
    public async Task The_default_of_a_struct_is_not_what_its_constructor_makes()
    {
        using CompiledProject project = Generate.From("""
            public struct Made { public Made() { } public int A { get; set; } = 5; }
            public static class Tools { [Tool("t")] public static string Target(Guid id = default, Made made = default) => $"{id} {made.A}"; }
            """).Load();

        object? ours = await project.CallAsync("t", "{}");

        ours.ShouldBe("00000000-0000-0000-0000-000000000000 0");
        ((JsonElement)(await project.Reflected("Target").InvokeAsync(cancellationToken: TestContext.Current.CancellationToken))!).GetString().ShouldBe((string)ours!);
        static JsonElement Made(AIFunction tool) => tool.JsonSchema.GetProperty("properties").GetProperty("made");
        Made(project.Reflected("Target")).GetProperty("default").GetRawText().ShouldBe("{\"a\":0}");
        Made(project.Tool("t")).TryGetProperty("default", out _).ShouldBeFalse();
        project.Tool("t").JsonSchema.TryGetProperty("required", out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("int Plain()", "plain")]
    [InlineData("Task<int> ReadFileAsync()", "read_file")]
    [InlineData("Task<int> Async()", "async")]
    [InlineData("int HTTPGet2()", "http_get2")]
    [Trait("Parity", "23")]
    public void A_method_names_its_tool(string method, string expected)
    {
        using CompiledProject project = Generate.From($$"""public static class Tools { [Tool] public static {{method}} => throw new NotSupportedException(); }""").Load();

        project.Map()[0].Name.ShouldBe(expected);
    }

    [Fact]
    [Trait("Parity", "27")]
    public void Schemas_read_at_once_from_many_threads_are_one_schema()
    {
        using CompiledProject project = Generate.From("""
            public record Node(string Name, List<Node> Kids);
            public static class Tools { [Tool("t")] public static Node Target(Node node, CancellationToken token) => node; }
            """).Load();
        GeneratedTool tool = project.Tool("t");
        string[] schemas = new string[64];

        Parallel.For(0, schemas.Length, i => schemas[i] = tool.JsonSchema.GetRawText() + tool.ReturnJsonSchema);

        schemas.Distinct().ShouldHaveSingleItem().ShouldNotContain("token");
    }

    [Fact]
    [Trait("Parity", "28")]
    public void A_declaration_made_of_a_tool_says_the_same()
    {
        using CompiledProject project = Generate.From("""
            public static class Tools { /// <summary>Adds.</summary>
            [Tool("t")] public static int Target(int a) => a; }
            """).Load();
        GeneratedTool tool = project.Tool("t");

        foreach (AIFunctionDeclaration declaration in new[] { tool.AsDeclarationOnly(), AIFunctionFactory.CreateDeclaration(tool.Name, tool.Description, tool.JsonSchema, tool.ReturnJsonSchema) })
        {
            declaration.ShouldNotBeAssignableTo<AIFunction>();
            (declaration.Name, declaration.Description).ShouldBe(("t", "Adds."));
            JsonElement.DeepEquals(declaration.JsonSchema, tool.JsonSchema).ShouldBeTrue();
            JsonElement.DeepEquals(declaration.ReturnJsonSchema!.Value, tool.ReturnJsonSchema!.Value).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Parity", "32")]
    [Trait("Parity", "37")]
    public void Every_transformation_of_a_schema_gives_what_it_gives_of_the_factorys(bool requireAll)
    {
        using CompiledProject project = Generate.From("""
            public enum Color { Red, Green }
            public record Item(string Name, Color? Color = null);
            public static class Tools { [Tool("t")] public static int Target(int a, List<Item> d, [Description("Which.")] string? b = "x", bool c = true) => a; }
            """).Load();
        AIJsonSchemaTransformOptions options = new()
        {
            RequireAllProperties = requireAll, DisallowAdditionalProperties = requireAll, MoveDefaultKeywordToDescription = requireAll, UseNullableKeyword = !requireAll, ConvertBooleanSchemas = true,
        };

        static JsonElement Transformed(AIFunction tool, AIJsonSchemaTransformOptions options) => AIJsonUtilities.TransformSchema(tool.JsonSchema, options);
        ((JsonElement?)Transformed(project.Tool("t"), options)).ShouldMean(Transformed(project.Reflected("Target"), options), "transformed");
    }

    [Fact]
    [Trait("Parity", "33")]
    public void A_renamed_parameter_breaks_no_reference()
    {
        using CompiledProject project = Generate.From("""
            using Microsoft.Extensions.AI;
            public record Node(string Name, List<Node> Kids);
            #pragma warning disable MEAI001
            public static class Tools { [Tool("t")] public static int Target([AIParameterName("a/b~c")] Node node) => 0; }
            """).Load();

        project.Reflected("Target").JsonSchema.GetRawText().ShouldContain("#/properties/a~1b~0c");
        ((JsonElement?)project.Tool("t").JsonSchema).ShouldMean(project.Reflected("Target").JsonSchema, "renamed");
    }

    [Fact]
    [Trait("Parity", "56")]
    public async Task A_tool_may_answer_with_the_result_content_of_its_call()
    {
        using CompiledProject project = Generate.From("""
            using Microsoft.Extensions.AI;
            public static class Tools { [Tool("t")] public static FunctionResultContent Target() => new("call", "mine"); }
            """).Load();

        (await project.CallAsync("t", "{}")).ShouldBeOfType<FunctionResultContent>().CallId.ShouldBe("call");
    }

    [Fact]
    [Trait("Parity", "57")]
    public void A_tool_that_needs_approval_says_so_through_any_wrapper()
    {
        using CompiledProject project = Generate.From("""
            public static class Tools { [Tool("t", RequiresApproval = true)] public static int Target() => 1; [Tool("free")] public static int Free() => 1; }
            """).Load();

        new Wrapper(project.Map().Single(static tool => tool.Name == "t")).GetService<ApprovalRequiredAIFunction>().ShouldNotBeNull();
        new Wrapper(project.Map().Single(static tool => tool.Name == "free")).GetService<ApprovalRequiredAIFunction>().ShouldBeNull();
    }

    [Fact]
    [Trait("Deviation", "D17")]
    public async Task D17_no_type_needs_reflection()
    {
        using CompiledProject project = Generate.From("""
            public enum Color { Red, Green }
            public record Item(Color Color, Guid Id, byte[] Data, List<string> Tags, Dictionary<string, int> Counts);
            public static class Tools { [Tool("t", Results = ResultForm.JsonElement)] public static Item Target(Item item) => item; }
            """).Load();
        JsonSerializerOptions withoutReflection = new(AIJsonUtilities.DefaultOptions);
        withoutReflection.TypeInfoResolverChain.RemoveAt(withoutReflection.TypeInfoResolverChain.Count - 1);
        System.Reflection.MethodInfo method = project.Assembly.GetType("Tools")!.GetMethod("Target")!;

        Should.Throw<NotSupportedException>(() => AIFunctionFactory.Create(method, target: null, new AIFunctionFactoryOptions { SerializerOptions = withoutReflection }));
        project.Tool("t").JsonSerializerOptions.TypeInfoResolver.ShouldNotBeOfType<System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver>();
        const string item = """{"color":"Green","id":"6f9619ff-8b86-d011-b42d-00c04fc964ff","data":"AAEC","tags":["a"],"counts":{"x":1}}""";
        ((JsonElement)(await project.CallAsync("t", $"{{\"item\":{item}}}"))!).GetRawText().ShouldBe(item);
    }

    [Fact]
    [Trait("Parity", "40")]
    public async Task A_cancellation_of_the_call_is_the_cancellation_that_its_caller_sees()
    {
        using CompiledProject project = Generate.From("""
            public static class Tools { [Tool("t")] public static async Task<int> Target(CancellationToken token) { await Task.Delay(Timeout.Infinite, token); return 1; } }
            """).Load();
        using CancellationTokenSource source = new();
        Task<object?> call = project.Tool("t").InvokeAsync([], source.Token).AsTask();

        await source.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(call)).CancellationToken.ShouldBe(source.Token);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    [Trait("Parity", "60")]
    public async Task Every_shape_of_method_can_be_called(bool isStatic, bool isAsync, string result, bool hasParameter)
    {
        string returned = (isAsync, result) switch { (true, "void") => "async Task", (true, _) => $"async Task<{result}>", _ => result };
        using CompiledProject project = Generate.From($$"""
            public class Tools
            {
                [Tool("t")] public {{(isStatic ? "static " : "")}}{{returned}} Target({{(hasParameter ? "int a" : "")}})
                {
                    {{(isAsync ? "await Task.Yield();" : "")}}
                    {{(result == "void" ? "" : $"return {(hasParameter ? "a" : "1")};")}}
                }
            }
            """).Load();

        (await project.CallAsync("t", hasParameter ? """{"a":1}""" : "{}")).ShouldBe(result == "void" ? null : 1);
    }

    private sealed class Wrapper(AIFunction inner) : DelegatingAIFunction(inner);
}
