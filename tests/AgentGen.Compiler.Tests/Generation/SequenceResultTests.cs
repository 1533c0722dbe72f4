using System.Text.Json;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Results that are sequences, content or tasks: read to their end inside the call.</summary>
public sealed class SequenceResultTests
{
    private const string Usings = "using Microsoft.Extensions.AI; using System.Linq; using System.Runtime.CompilerServices;\n";

    [Theory]
    [InlineData("IAsyncEnumerable<int>", "Count()")]
    [InlineData("Task<IAsyncEnumerable<int>>", "Task.FromResult(Count())")]
    [InlineData("ValueTask<IAsyncEnumerable<int>>", "new(Count())")]
    [InlineData("IEnumerable<int>", "Enumerable.Range(1, 3).Select(i => i)")]
    [InlineData("Task<IEnumerable<int>>", "Task.FromResult(Enumerable.Range(1, 3).Select(i => i))")]
    [Trait("Parity", "41")]
    public async Task A_sequence_is_a_JSON_array(string type, string value)
    {
        using CompiledProject project = Load($$"""
            public static class T
            {
                [Tool] public static {{type}} Target() => {{value}};
                internal static async IAsyncEnumerable<int> Count() { for (int i = 1; i <= 3; i++) { await Task.Yield(); yield return i; } }
            }
            """);

        object? result = await project.CallAsync("target", "{}");

        result.ShouldBeOfType<JsonElement>().GetRawText().ShouldBe("[1,2,3]");
        ((JsonElement?)project.Tool("target").ReturnJsonSchema).ShouldMean(JsonElement.Parse("""{"type":"array","items":{"type":"integer"}}"""), type);
        if (!type.Contains("Task<IAsync", StringComparison.Ordinal))
        {
            object? reflected = await project.Reflected("Target").InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
            ((JsonElement?)result).ShouldMean(reflected.ShouldBeOfType<JsonElement>(), type);
        }
    }

    [Fact]
    public async Task A_sequence_is_disposed_of_when_the_call_is_cancelled_and_when_it_throws()
    {
        using CompiledProject project = Load("""
            public static class T
            {
                public static List<string> Log { get; } = [];
                [Tool] public static async IAsyncEnumerable<int> Endless(CancellationTokenSource source, [EnumeratorCancellation] CancellationToken token = default)
                {
                    try { for (int i = 0; ; i++) { if (i == 2) { source.Cancel(); } yield return i; await Task.Yield(); } }
                    finally { Log.Add("endless"); }
                }
                [Tool] public static async IAsyncEnumerable<int> Throws()
                {
                    try { yield return 1; await Task.Yield(); throw new InvalidOperationException("mine"); }
                    finally { Log.Add("throws"); }
                }
                [Tool] public static IEnumerable<int> Lazy(CancellationTokenSource source)
                {
                    try { for (int i = 0; ; i++) { if (i == 2) { source.Cancel(); } yield return i; } }
                    finally { Log.Add("lazy"); }
                }
            }
            """, "[assembly: ToolService(typeof(CancellationTokenSource))]");
        foreach (string tool in new[] { "endless", "lazy" })
        {
            using CancellationTokenSource source = new();
            AIFunctionArguments arguments = new() { Services = new OneService(source) };
            await Should.ThrowAsync<OperationCanceledException>(async () => await project.Tool(tool).InvokeAsync(arguments, source.Token));
        }

        (await Should.ThrowAsync<InvalidOperationException>(async () => await project.CallAsync("throws", "{}"))).Message.ShouldBe("mine");

        ((List<string>)project.Assembly.GetType("T")!.GetProperty("Log")!.GetValue(null)!).ShouldBe(["endless", "lazy", "throws"]);
    }

    [Fact]
    public async Task A_sequence_is_read_while_the_object_it_comes_from_still_lives()
    {
        using CompiledProject project = Load("""
            public sealed class T : IDisposable
            {
                private bool _isDisposed;
                [Tool] public IEnumerable<bool> Lazy() { yield return _isDisposed; }
                [Tool] public async IAsyncEnumerable<bool> Stream() { await Task.Yield(); yield return _isDisposed; }
                [Tool] public IEnumerable<TextContent> Content() { yield return new TextContent(_isDisposed.ToString()); }
                public void Dispose() => _isDisposed = true;
            }
            """);

        (await project.CallAsync("lazy", "{}")).ShouldBeOfType<JsonElement>().GetRawText().ShouldBe("[false]");
        (await project.CallAsync("stream", "{}")).ShouldBeOfType<JsonElement>().GetRawText().ShouldBe("[false]");
        (await project.CallAsync("content", "{}")).ShouldBeAssignableTo<IEnumerable<AIContent>>()!.OfType<TextContent>().Single().Text.ShouldBe("False");
    }

    [Theory]
    [InlineData("AIContent", "new TextContent(\"a\")")]
    [InlineData("Task<DataContent>", "Task.FromResult(new DataContent(new byte[] { 1 }, \"image/png\"))")]
    [InlineData("IEnumerable<AIContent>", "new AIContent[] { new TextContent(\"a\") }.Select(c => c)")]
    [InlineData("AIContent[]", "[new TextContent(\"a\")]")]
    [InlineData("List<TextContent>", "[new TextContent(\"a\")]")]
    [InlineData("ValueTask<IReadOnlyList<AIContent>>", "new(new List<AIContent> { new TextContent(\"a\") })")]
    [InlineData("IAsyncEnumerable<AIContent>", "Stream()", false)]
    [InlineData("AIContent?", "null")]
    public async Task Content_passes_as_it_is(string type, string value, bool asTheFactory = true)
    {
        using CompiledProject project = Load($$"""
            public static class T
            {
                [Tool] public static {{type}} Target() => {{value}};
                internal static async IAsyncEnumerable<AIContent> Stream() { await Task.Yield(); yield return new TextContent("a"); }
            }
            """);

        object? result = await project.CallAsync("target", "{}");

        (result is null or AIContent or IEnumerable<AIContent>).ShouldBeTrue($"{result?.GetType()}");
        (result is null).ShouldBe(value == "null");
        if (asTheFactory)
        {
            object? reflected = await project.Reflected("Target").InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
            (reflected is AIContent).ShouldBe(result is AIContent);
            (reflected is IEnumerable<AIContent>).ShouldBe(result is IEnumerable<AIContent>);
        }
    }

    [Theory]
    [InlineData("Task")]
    [InlineData("Task<int>")]
    public async Task A_method_that_gives_no_task_is_named(string type)
    {
        using CompiledProject project = Load($$"""public static class T { [Tool] public static {{type}} Target() => null!; }""");

        string message = (await Should.ThrowAsync<InvalidOperationException>(async () => await project.CallAsync("target", "{}"))).Message;

        message.ShouldContain("'target'");
        message.ShouldContain("T.Target");
        await Should.ThrowAsync<InvalidOperationException>(async () => await project.Reflected("Target").InvokeAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("public sealed class Own : Task<int> { public Own() : base(() => 1) { } }", "Own")]
    [InlineData("public sealed class Own { public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => default; }", "Own")]
    [InlineData("", "Task<Task<int>>")]
    [InlineData("", "System.Runtime.CompilerServices.YieldAwaitable")]
    public void What_is_awaited_but_no_task_is_an_error(string types, string type)
    {
        Microsoft.CodeAnalysis.Diagnostic error = Generate.From($$"""
            public static class T { [Tool] public static {{type}} Target() => throw new NotSupportedException(); }
            {{types}}
            """, properties: ("RunAnalyzers", "false")).Diagnostics.Single();

        error.Id.ShouldBe("AGEN1009");
        error.GetMessage(null).ShouldContain("return a Task or a ValueTask");
    }

    private static CompiledProject Load(string source, string attributes = "") => Generate.From(Usings + attributes + source).Load();

    private sealed class OneService(object service) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(service) ? service : null;
    }
}
