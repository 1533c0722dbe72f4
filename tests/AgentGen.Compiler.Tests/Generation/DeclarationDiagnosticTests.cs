using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Each refusal, and the invariant: a tool is missing from the map exactly when an error stands on it.</summary>
public sealed class DeclarationDiagnosticTests
{
    private static readonly (string Name, string Value)[] AnalyzersOff = [("RunAnalyzers", "false")];

    public static TheoryData<string, string> Refused => new()
    {
        { "AGEN1001", "public static class T { [Tool] private static int Bad() => 0; }" },
        { "AGEN1001", "public class T { [Tool] protected int Bad() => 0; }" },
        { "AGEN1001", "public class Outer { private class T { [Tool] public static int Bad() => 0; } }" },
        { "AGEN1001", "file static class T { [Tool] public static int Bad() => 0; }" },
        { "AGEN1002", "public static class T { [Tool] public static int Bad<A>(A a) => 0; }" },
        { "AGEN1002", "public class T<A> { [Tool] public static int Bad() => 0; }" },
        { "AGEN1002", "public class Outer<A> { public class T { [Tool] public static int Bad() => 0; } }" },
        { "AGEN1003", "public static class T { [Tool] public static int Bad(ref int a) => 0; }" },
        { "AGEN1003", "public static class T { [Tool] public static int Bad(out int a) => a = 0; }" },
        { "AGEN1003", "public static class T { [Tool] public static int Bad(in int a) => 0; }" },
        { "AGEN1003", "public static class T { [Tool] public static int Bad(ReadOnlySpan<char> a) => 0; }" },
        { "AGEN1004", "public static class T { [Tool] public static int Bad(System.IO.Stream a) => 0; }" },
        { "AGEN1004", "public static class T { [Tool] public static int Bad(int[,] a) => 0; }" },
        { "AGEN1004", "public static class T { [Tool] public static int Bad(nint a) => 0; }" },
        { "AGEN1004", "public static class T { [Tool] public static int Bad(Type a) => 0; }" },
        { "AGEN1004", "public static class T { [Tool] public static int Bad(Action a) => 0; }" },
        { "AGEN1004", "public static class T { [Tool] public static int Bad(System.Numerics.BigInteger a) => 0; }" },
        { "AGEN1004", "public class Two { public Two(int a) { } public Two(string a) { } } public static class T { [Tool] public static int Bad(Two a) => 0; }" },
        { "AGEN1005", "public static class T { [Tool(\"has space\")] public static int Bad() => 0; }" },
        { "AGEN1005", "public static class T { [Tool(\"\")] public static int Bad() => 0; }" },
        { "AGEN1005", "public static class T { [Tool] public static int Größe() => 0; }" },
        { "AGEN1006", "public static class T { [Tool(\"same\")] public static int Bad() => 0; [Tool(\"same\")] public static int Other() => 0; }" },
        { "AGEN1006", "public static class T { [Tool(\"same\")] public static int Bad() => 0; [Tool(\"Same\")] public static int Other() => 0; }" },
        { "AGEN1007", "public static class T { [Tool(Effect = Effect.Compensable)] public static int Bad() => 0; }" },
        { "AGEN1007", "public static class T { [Tool(Capture = \"C\", Undo = \"U\")] public static int Bad() => 0; }" },
        { "AGEN1007", "public static class T { [Tool(Effect = Effect.Compensable, Capture = \"C\", Undo = \"U\")] public static int Bad() => 0; }" },
        { "AGEN1007", Undoable("internal static int C(string path) => 0; internal static UndoOutcome U(int t) => null!;") },
        { "AGEN1007", Undoable("internal static int C() => 0; internal static UndoOutcome U(string t) => null!;") },
        { "AGEN1007", Undoable("internal static int C() => 0; internal static int U(int t) => 0;") },
        { "AGEN1007", Undoable("internal static void C() { } internal static UndoOutcome U(int t) => null!;") },
        { "AGEN1007", Undoable("internal static int C() => 0; internal static UndoOutcome U() => null!;") },
        { "AGEN1008", "public static class T { [Tool, QualityGate(Gate.FileExists, \"nope\")] public static int Bad(string path) => 0; }" },
        { "AGEN1008", "public static class T { [Tool, QualityGate(Gate.FileExists)] public static int Bad(string path) => 0; }" },
        { "AGEN1008", "public static class T { [Tool, QualityGate(Gate.SyntaxValid, \"path\")] public static int Bad(int path) => 0; }" },
        { "AGEN1008", "public static class T { [Tool, QualityGate(Gate.Contains)] public static int Bad() => 0; }" },
        { "AGEN1009", "public static class T { [Tool] public static System.IO.Stream Bad() => null!; }" },
        { "AGEN1009", "public static class T { [Tool] public static IAsyncEnumerable<System.IO.Stream> Bad() => null!; }" },
        { "AGEN1010", "public interface IClock; public static class T { [Tool] public static int Bad(IClock clock) => 0; }" },
        { "AGEN1011", "public static class T { [Tool(EffectFrom = \"Nope\")] public static int Bad() => 0; }" },
        { "AGEN1011", "public static class T { [Tool(EffectFrom = \"E\")] public static int Bad() => 0; internal static int E() => 0; }" },
        { "AGEN1011", "public static class T { [Tool(EffectFrom = \"E\")] public static int Bad(int a) => 0; internal static Effect E(string a) => 0; }" },
        { "AGEN1012", "public enum Mine { A } public static class T { [Tool, Phase(Phases.Planning)] public static int Bad() => 0; [Tool, Phase<Mine>(Mine.A)] public static int Other() => 0; }" },
        { "AGEN1013", "public static class T { [Tool] public static int Bad(double a = double.NaN) => 0; }" },
        { "AGEN1013", "public static class T { [Tool(TimeoutSeconds = -1)] public static int Bad() => 0; }" },
        { "AGEN1013", "public static class T { [Tool(Resources = [\"nope\"])] public static int Bad() => 0; }" },
        { "AGEN1001", "public interface T { [Tool] static virtual int Bad() => 0; }" },
        { "AGEN1004", "public static class T { [Tool] public static int Bad([ShellCommand] string[] a) => 0; }" },
        { "AGEN1004", "public record R([ShellCommand] string A); public static class T { [Tool] public static int Bad(R a) => 0; }" },
        { "AGEN1004", "public record R(int a, int A); public static class T { [Tool] public static int Bad(R a) => 0; }" },
        { "AGEN1008", "public static class T { [Tool, QualityGate<Mine>] public static int Bad() => 0; private sealed class Mine : IQualityGate { public ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken token) => default; } }" },
        { "AGEN1009", "public static class T { [Tool] public static async void Bad() => await Task.Yield(); }" },
        { "AGEN1011", "[AttributeUsage(AttributeTargets.Parameter)] public sealed class FromServicesAttribute : Attribute; public class T { private interface IMine; [Tool(EffectFrom = nameof(E))] public int Bad() => 0; private Effect E([FromServices] IMine mine) => Effect.Once; }" },
        { "AGEN1013", "public static class T { [Tool] public static int AdvancePhase() => 0; }" },
        { "AGEN1013", "public static class T { [Tool(\"Submit_Plan\")] public static int Bad() => 0; }" },
        { "AGEN1013", "public static class T { [Tool(Effect = (Effect)99)] public static int Bad() => 0; }" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    [Trait("Parity", "42")]
    [Trait("Parity", "43")]
    [Trait("Parity", "51")]
    public void A_declaration_that_cannot_be_a_tool_is_an_error_and_no_tool(string id, string source)
    {
        GeneratorOutput generated = Generate.From(source, properties: AnalyzersOff);

        generated.Diagnostics.ShouldNotBeEmpty();
        generated.Diagnostics.ShouldAllBe(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.IsInSource);
        generated.Diagnostics.ShouldContain(diagnostic => diagnostic.Id == id);
        generated.Sources.Keys.ShouldNotContain(static name => name.StartsWith("Tool.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_refused_is_missing_and_everything_else_is_there()
    {
        GeneratorOutput generated = Generate.From("""
            public static class T
            {
                [Tool] public static int Good() => 1;
                [Tool] public static int Bad(ref int a) => 1;
                [Tool] private static int Hidden() => 1;
            }
            """, properties: AnalyzersOff);

        generated.Diagnostics.Select(static diagnostic => diagnostic.Id).ShouldBe(["AGEN1003", "AGEN1001"], ignoreOrder: true);
        using CompiledProject project = generated.Load();
        project.Map().Select(static tool => tool.Name).ShouldBe(["good"]);
    }

    [Fact]
    public void The_generator_is_silent_where_analyzers_run()
    {
        Generate.From("public static class T { [Tool] private static int Hidden() => 1; }").Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_project_whose_every_tool_is_refused_still_has_an_empty_map()
    {
        using CompiledProject project = Generate.From("public static class T { [Tool] private static int Hidden() => 1; }").Load();

        project.Map().ShouldBeEmpty();
    }

    [Fact]
    public void A_project_without_tools_gets_nothing()
    {
        Generate.From("public static class T { public static int Plain() => 1; }").Sources.ShouldBeEmpty();
    }

    private static string Undoable(string helpers) =>
        $$"""public static class T { [Tool(Effect = Effect.Compensable, Capture = "C", Undo = "U")] public static int Bad(int path) => 0; {{helpers}} }""";
}
