using AgentGen.Analyzers.Tests.Verification;
using AgentGen.Analyzers.Tests.Vulnerable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Analyzers.Tests.Robustness;

/// <summary>A tool is found out in whatever shape the language lets it be written: each shape holds one flaw, and the rule finds it.</summary>
public sealed class LanguageTests
{
    private const string Flaw = """Process.Start("bash", ["-c", $"cat {file}"])""";

    [Theory]
    [InlineData("a partial class in two parts", $$"""public static partial class T { [McpServerTool] public static object R(string file) => {{Flaw}}; } public static partial class T { public static int Other; }""")]
    [InlineData("a partial method", $$"""public static partial class T { [McpServerTool] public static partial object R(string file); } public static partial class T { public static partial object R(string file) => {{Flaw}}; }""")]
    [InlineData("a file-local type", $$"""file static class T { [McpServerTool] public static object R(string file) => {{Flaw}}; }""")]
    [InlineData("a file-scoped namespace", $$"""namespace N; public static class T { [McpServerTool] public static object R(string file) => {{Flaw}}; }""")]
    [InlineData("unsafe code", $$"""public static unsafe class T { [McpServerTool] public static object R(string file) { fixed (char* c = file) { return {{Flaw}}; } } }""")]
    [InlineData("a ref struct", $$"""public ref struct T { private System.Span<char> _rest; [McpServerTool] public object R(string file) => {{Flaw}}; }""")]
    [InlineData("a struct", $$"""public readonly struct T { [McpServerTool] public object R(string file) => {{Flaw}}; }""")]
    [InlineData("a record with a primary constructor", $$"""public record T(string Root) { [McpServerTool] public object R(string file) => {{Flaw}}; }""")]
    [InlineData("a class with a primary constructor", $$"""public class T(string root) { [McpServerTool] public object R(string file) => root + {{Flaw}}; }""")]
    [InlineData("an async iterator", $$"""public static class T { [McpServerTool] public static async IAsyncEnumerable<object> R(string file) { await Task.Yield(); yield return {{Flaw}}; } }""")]
    [InlineData("an iterator", $$"""public static class T { [McpServerTool] public static IEnumerable<object> R(string file) { yield return {{Flaw}}; } }""")]
    [InlineData("a nested generic type", $$"""public static class O<X> { public static class T { [McpServerTool] public static object R(string file) => {{Flaw}}; } }""")]
    [InlineData("a generic method", $$"""public static class T { [McpServerTool] public static object R<X>(string file) => {{Flaw}}; }""")]
    [InlineData("an explicit implementation", $$"""public interface I { [McpServerTool] object R(string file); } public class T : I { object I.R(string file) => {{Flaw}}; }""")]
    [InlineData("a default implementation", $$"""public interface I { [McpServerTool] object R(string file) => {{Flaw}}; }""")]
    [InlineData("an override", $$"""public abstract class B { [McpServerTool] public abstract object R(string file); } public class T : B { public override object R(string file) => {{Flaw}}; }""")]
    [InlineData("a virtual method of an inner class", $$"""public class O { protected class T { [McpServerTool] public virtual object R(string file) => {{Flaw}}; } }""")]
    [InlineData("a condition of the preprocessor", "public static class T {\n#if !NEVER\n[McpServerTool] public static object R(string file) => " + Flaw + ";\n#else\n  what is not compiled (\n#endif\n}")]
    [InlineData("nullable disabled", "#nullable disable\n" + $$"""public static class T { [McpServerTool] public static object R(string file) => {{Flaw}}; }""")]
    [InlineData("a verbatim name", $$"""public static class T { [McpServerTool] public static object @return(string @class) { var file = @class; return {{Flaw}}; } }""")]
    [InlineData("a handler of exceptions", $$"""public static class T { [McpServerTool] public static object R(string file) { try { return 1; } catch (IOException) when (file.Length > 1) { return {{Flaw}}; } finally { } } }""")]
    [InlineData("a lock in a loop with a jump", $$"""public static class T { [McpServerTool] public static object R(string file) { again: lock (file) { while (true) { if (file.Length > 3) { goto again; } return {{Flaw}}; } } } }""")]
    [InlineData("a lambda for the factory", $$"""public static class T { public static AIFunction F() => AIFunctionFactory.Create((string file) => {{Flaw}}); }""")]
    [InlineData("a static lambda with an attribute", $$"""public static class T { public static AIFunction F() => AIFunctionFactory.Create([Description("x")] static object (string file) => {{Flaw}}); }""")]
    [InlineData("a local function for the factory", $$"""public static class T { public static AIFunction F() { return AIFunctionFactory.Create(L); static object L(string file) => {{Flaw}}; } }""")]
    [InlineData("a method group of an instance", $$"""public class T { public AIFunction F() => AIFunctionFactory.Create(this.R); private object R(string file) => {{Flaw}}; }""")]
    [InlineData("a delegate in a field initialiser", $$"""public class T { private readonly AIFunction _f = AIFunctionFactory.Create((string file) => {{Flaw}}); }""")]
    public async Task A_flaw_is_found_in(string shape, string code) => (await IdsAsync(CaseCode.Compile(code))).ShouldContain("AGEN2002", shape);

    [Fact]
    public async Task A_flaw_is_found_in_top_level_statements() => (await IdsAsync(Program($$"""
        var tools = new List<AITool> { AIFunctionFactory.Create((string file) => {{Flaw}}, "cat"), AIFunctionFactory.Create(Other) };
        Console.WriteLine(tools.Count);
        static object Other(string file) => {{Flaw}};
        """))).Count(id => id == "AGEN2002").ShouldBe(2);

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp10)]
    public async Task A_flaw_is_found_in_an_old_language(LanguageVersion version)
    {
        const string Code = """
            using System.Diagnostics;
            public static class T
            {
                [ModelContextProtocol.Server.McpServerTool]
                public static object R(string file) { return Process.Start("bash", new[] { "-c", "cat " + file }); }
            }
            """;
        var whole = CaseCode.Compile("");
        var tree = CSharpSyntaxTree.ParseText(Code, new CSharpParseOptions(version), "Source2.cs", cancellationToken: TestContext.Current.CancellationToken);
        var frameworks = CSharpSyntaxTree.ParseText(
            "namespace ModelContextProtocol.Server { public sealed class McpServerToolAttribute : System.Attribute { } }", new CSharpParseOptions(version), "Old.cs",
            cancellationToken: TestContext.Current.CancellationToken);
        var old = CSharpCompilation.Create("Old", [tree, frameworks], whole.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        old.ShouldCompile();

        (await IdsAsync(old)).ShouldContain("AGEN2002");
    }

    [Fact]
    public async Task Attributes_on_anything_are_survived() => await Survival.ShouldBeSurvivedAsync("""
        [McpServerTool] public static class T { [Tool] public int P { [Tool] get; [McpServerTool] set; } [KernelFunction] public T() { } [Tool] ~T() { } [Tool] public static T operator +(T a, T b) => a;
          [Tool] event Action E; [Tool] int this[string i] => 0; [Tool] delegate void D(string s); [Tool] extern void X(string s); [Tool] abstract void Y(string s); [return: Tool] void Z([Tool] string s) { } }
        [Phase<int>(1)] enum S { [PhaseEdge(S.B)] A, [PhaseEdge("x"), PhaseEdge(null), PhaseEdge(7), ReadOnlyPhase] B = 99, C = B }
        [assembly: Tool]
        """, "attributes in the wrong places");

    private static CSharpCompilation Program(string code) =>
        CaseCode.Compile(code).WithOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    private static async Task<IReadOnlyList<string>> IdsAsync(Compilation compilation)
    {
        var unsafeAllowed = compilation.WithOptions(((CSharpCompilationOptions)compilation.Options).WithAllowUnsafe(true));
        unsafeAllowed.ShouldCompile();
        return [.. (await Analyze.RunAsync(unsafeAllowed, ShippedRules.Analyzers, CaseCode.EditorConfig)).Select(d => d.Id)];
    }
}
