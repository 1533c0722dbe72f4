using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Declarations that are unusual and legal: the emitted code compiles without a warning, and the tool is there.</summary>
public sealed class LegalDeclarationTests
{
    public static TheoryData<string, string> Legal => new()
    {
        { "an empty comment before the method", "public static class T {\n/**/\n[Tool] public static int Good() => 0; }" },
        { "sets inside other collections", "public static class T { [Tool] public static int Good(HashSet<int>[] a, IEnumerable<HashSet<string>> b, IList<HashSet<int>> c, List<HashSet<int>> d) => 0; }" },
        { "a line break that only C# knows", "public static class T { [Tool, Description(\"one\\u0085two\\u2028three\")] public static int Good(string a = \"x\\u0085\\u2029\\f\\v\\0\\ud800\") => 0; }" },
        { "a parameter named like an emitted type", "public static class T { [Tool] public static int Good(int Call, int Bind, int reader, int tool, int arguments, int cancellationToken, int scope, int target) => 0; }" },
        { "a parameter named like a member of every struct", "public static class T { [Tool] public static int Good(int ToString, int Equals, int GetType, int GetHashCode) => 0; }" },
        { "names like members of every object", "public static class T { [Tool(\"equals\")] public static int E() => 0; [Tool(\"to_string\")] public static int S() => 0; [Tool(\"good\")] public static int G() => 0; }" },
        { "constructor parameters that differ in case alone", "public record R(int a, int A); public static class T { [Tool] public static R Good() => new(1, 2); }" },
        { "a private gate of the same type", "public static class T { [Tool, QualityGate<Mine>] public static int Good() => 0; private sealed class Mine : IQualityGate { public ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken token) => default; } }" },
        { "a gate with required members", "public sealed class Mine : IQualityGate { public required int A { get; init; } public ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken token) => default; } public static class T { [Tool, QualityGate<Mine>] public static int Good() => 0; }" },
        { "a private service of a private helper", "[AttributeUsage(AttributeTargets.Parameter)] public sealed class FromServicesAttribute : Attribute; public class T { private interface IMine; [Tool(EffectFrom = nameof(E))] public int Good() => 0; private Effect E([FromServices] IMine mine) => Effect.Once; }" },
        { "a keyword as the map's name", "[assembly: AgentTools(Name = \"class\")] public static class T { [Tool] public static int Good() => 0; }" },
        { "a partial method", "public static partial class T { [Tool] public static partial int Good(int a); public static partial int Good(int a) => a; }" },
        { "the implementation of a partial method", "public static partial class T { public static partial int Good(int a); [Tool] public static partial int Good(int a) => a; }" },
        { "a struct", "public readonly struct T { [Tool] public int Good() => 0; }" },
        { "an interface", "public interface T { [Tool] int Good(); }" },
        { "a default of every kind", "public enum E : ulong { A = ulong.MaxValue } public static class T { [Tool] public static int Good(decimal a = -1.50m, char b = '\\'', E c = E.A, DateTime d = default, long e = long.MinValue, float f = -0f, double g = 1e300, sbyte h = -1, string? i = null, E? j = E.A, ulong k = ulong.MaxValue, char l = '\\ud800') => 0; }" },
        { "a record with a body", "public record R(int A) { public required string B { get; init; } public int C { get; set; } = 3; public int D => A; } public static class T { [Tool] public static R Good(R r) => r; }" },
        { "unicode names", "namespace Größe { public enum Größe { Äpfel } public static class 工具 { [Tool(\"good\")] public static Größe 읽기(Größe größe, int 数) => größe; } }" },
        { "keywords as names of types", "namespace @class { public record @record(int @int); public static class @static { [Tool(\"good\")] public static @record @void(@record @class) => @class; } }" },
        { "nullable annotations disabled", "#nullable disable\npublic static class T { [Tool] public static string Good(string a, string b = null, List<string> c = null) => a; }" },
        { "an internal type as parameter", "internal sealed record R(int A); public static class T { [Tool] internal static R Good(R r) => r; }" },
        { "flags up to the highest bit", "[Flags] public enum F : ulong { None = 0, Low = 1, High = 1UL << 63 } public static class T { [Tool] public static F Good(F f = F.High | F.Low) => f; }" },
        { "an obsolete tool", "public static class T { [Tool, Obsolete(\"x\")] public static int Good() => 0; }" },
        { "properties that hide others", "public class B { public int A { get; init; } } public class D : B { public new string A { get; init; } = \"\"; } public static class T { [Tool] public static D Good(D d) => d; }" },
        { "required members of a generic type", "public class Box<X> { public required X Value { get; init; } } public static class T { [Tool] public static Box<int> Good(Box<int> b) => b; }" },
        { "a nested static class", "public static class A { public static class B { [Tool] public static int Good() => 0; } }" },
        { "methods of one name in two classes", "public static class A { [Tool(\"a\")] public static int Good(int x) => 0; } public static class B { [Tool(\"good\")] public static int Good(string y) => 0; }" },
        { "a static virtual method", "public interface I { [Tool] static virtual int Good() => 0; }" },
        { "a required member that JSON ignores", "public class R { [System.Text.Json.Serialization.JsonIgnore] public required string A { get; set; } public int B { get; set; } } public static class T { [Tool] public static int Good(R r) => 0; }" },
        { "a required member that JSON does not see", "internal class R { internal required string A { get; set; } public int B { get; set; } } public static class T { [Tool] internal static int Good(R r) => 0; }" },
        { "a required field", "public class R { public required string A; public int B { get; set; } } public static class T { [Tool] public static int Good(R r) => 0; }" },
        { "a required member that is not read", "public class R { [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenReading)] public required string A { get; set; } public int B { get; set; } } public static class T { [Tool] public static int Good(R r) => 0; }" },
        { "a constructor that sets the required members", "public class R { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public R() { A = 1; } [System.Text.Json.Serialization.JsonIgnore] public required int A { get; set; } } public static class T { [Tool] public static int Good(R r) => 0; }" },
        { "a required member and a parameter for it", "public class R { public R(int a) { A = a; } public required int A { get; set; } } public static class T { [Tool] public static int Good(R r) => 0; }" },
        { "required extension data", "public class R { [System.Text.Json.Serialization.JsonExtensionData] public required Dictionary<string, JsonElement> A { get; set; } } public static class T { [Tool] public static int Good(R r) => 0; }" },
        { "a constructor with a reference", "public class R { public R(ref int a) { A = a; } public int A { get; } } public static class T { [Tool] public static int Good(R r) => 0; }" },
        { "a constructor with an output", "public class R { public R(out int a) { a = 1; A = a; } public int A { get; } } public static class T { [Tool] public static int Good(R r) => 0; }" },
        { "a constructor with an input by reference", "public class R { public R(in int a) { A = a; } public int A { get; } } public static class T { [Tool] public static int Good(R r) => 0; }" },
        { "an annotation with an array", "[AttributeUsage(AttributeTargets.All)] public sealed class C(string[] xs) : System.ComponentModel.DataAnnotations.ValidationAttribute { public string[] Xs => xs; } public static class T { [Tool] public static int Good([C(new[] { \"a\", \"b\\\"\" })] string r) => 0; }" },
        { "an annotation with any arguments", "[AttributeUsage(AttributeTargets.All)] public sealed class C(params object?[] xs) : System.ComponentModel.DataAnnotations.ValidationAttribute { public object?[] Xs => xs; } public static class T { [Tool] public static int Good([C(1, \"a\", typeof(string), DayOfWeek.Friday, 1.5f, null)] string r) => 0; }" },
        { "an annotation with single precision", "[AttributeUsage(AttributeTargets.All)] public sealed class C(float x) : System.ComponentModel.DataAnnotations.ValidationAttribute { public float X => x; public float Y { get; set; } } public static class T { [Tool] public static int Good([C(1.5f, Y = 2.5f)] string r) => 0; }" },
        { "an annotation with a number that is none", "[AttributeUsage(AttributeTargets.All)] public sealed class C(double x) : System.ComponentModel.DataAnnotations.ValidationAttribute { public double X => x; } public static class T { [Tool] public static int Good([C(double.NaN)] string r) => 0; }" },
        { "an annotation with types in a namespace named System", "namespace Sample.System { public class X; } namespace Sample { public enum E { A, B } [AttributeUsage(AttributeTargets.All)] public sealed class C(E e, Type t, DayOfWeek d) : ComponentModelValidation { public E E => e; public Type T => t; public DayOfWeek D => d; } public static class T { [Tool] public static int Good([C(E.B, typeof(List<>), DayOfWeek.Friday)] string r) => 0; } public abstract class ComponentModelValidation : global::System.ComponentModel.DataAnnotations.ValidationAttribute; }" },
        { "an annotation with an undeclared member of an enum", "[AttributeUsage(AttributeTargets.All)] public sealed class C(DayOfWeek d) : System.ComponentModel.DataAnnotations.ValidationAttribute { public DayOfWeek D => d; } public static class T { [Tool] public static int Good([C((DayOfWeek)(-3))] string r) => 0; }" },
        { "an annotation with a keyword as property", "[AttributeUsage(AttributeTargets.All)] public sealed class C : System.ComponentModel.DataAnnotations.ValidationAttribute { public int @class { get; set; } } public static class T { [Tool] public static int Good([C(@class = 1)] string r) => 0; }" },
        { "a private annotation", "public static class T { [Tool] public static int Good([C] string r) => 0; private sealed class C : System.ComponentModel.DataAnnotations.ValidationAttribute; }" },
        { "an annotation inside a private class", "public static class T { [Tool] public static int Good([P.C] string r) => 0; private class P { public sealed class C : System.ComponentModel.DataAnnotations.ValidationAttribute; } }" },
        { "a file-local annotation", "file sealed class C : System.ComponentModel.DataAnnotations.ValidationAttribute; public static class T { [Tool] public static int Good([C] string r) => 0; }" },
        { "an annotation with null for one of two constructors", "[AttributeUsage(AttributeTargets.All)] public sealed class C : System.ComponentModel.DataAnnotations.ValidationAttribute { public C(string? s) { S = s; } public C(Type? t) { } public string? S { get; } } public static class T { [Tool] public static int Good([C((string?)null)] string r) => 0; }" },
        { "bounds for collections of every kind", "public static class T { [Tool] public static int Good([System.ComponentModel.DataAnnotations.MinLength(1)] byte[] a, [System.ComponentModel.DataAnnotations.MinLength(1)] Memory<int> b, [System.ComponentModel.DataAnnotations.MinLength(1)] IEnumerable<int> c, [System.ComponentModel.DataAnnotations.MinLength(1)] Dictionary<string, int> d, [System.ComponentModel.DataAnnotations.MinLength(1)] ArraySegment<int>? e, [System.ComponentModel.DataAnnotations.MinLength(1)] IReadOnlyDictionary<string, int> f) => 0; }" },
        { "a kind that does not derive from its base type", "[System.Text.Json.Serialization.JsonDerivedType(typeof(B), \"b\")] public class A; public class B; public static class T { [Tool] public static int Good(A a) => 0; }" },
        { "a converter that is none", "public class K; public class R { [System.Text.Json.Serialization.JsonConverter(typeof(K))] public string? A { get; set; } } public static class T { [Tool] public static R Good(R r) => r; }" },
        { "an abstract converter", "public abstract class K : System.Text.Json.Serialization.JsonConverter<string> { public K() { } } public class R { [System.Text.Json.Serialization.JsonConverter(typeof(K))] public string? A { get; set; } } public static class T { [Tool] public static R Good(R r) => r; }" },
        { "a parameter named like the emitted resolver", "public static class T { [Tool] public static int Good(string contractResolver) => 0; }" },
        { "a tool named like the emitted resolver", "public static class T { [Tool(\"contract_resolver\")] public static int X(string a) => 0; [Tool] public static int Good(string a) => 0; }" },
        { "a tool named like another's record", "public static class T { [Tool(\"good_call\")] public static int X(string a) => 0; [Tool] public static int Good(string a) => 0; }" },
        { "a date as a constant", "public static class T { [Tool] public static int Good([System.Runtime.InteropServices.Optional, System.Runtime.CompilerServices.DateTimeConstant(5)] DateTime a) => 0; }" },
        { "a type parameter named by a keyword", "public class R<@class> where @class : notnull { [System.Text.Json.Serialization.JsonInclude] private @class A { get; set; } = default!; } public static class T { [Tool] public static int Good(R<int> r) => 0; }" },
    };

    [Theory]
    [MemberData(nameof(Legal))]
    [Trait("Parity", "49")]
    public void A_legal_declaration_gives_code_that_compiles_or_an_error_on_it(string what, string source)
    {
        GeneratorOutput generated = Generate.From(source, properties: ("RunAnalyzers", "false"));

        using CompiledProject project = generated.Load();

        (generated.Sources.ContainsKey("Tool.good.g.cs") || generated.Diagnostics.Any()).ShouldBeTrue(what);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp9)]
    [InlineData(LanguageVersion.CSharp10)]
    public void An_older_language_can_read_the_emitted_code(LanguageVersion version)
    {
        CSharpParseOptions options = new(version);
        GeneratorOutput written = Generate.From("""
            using AgentGen; using System.Collections.Generic; using System.ComponentModel;
            [ModelOutput] public record R(int A) { public List<string> B { get; init; } = new(); }
            public class T { [Tool(EffectFrom = nameof(E)), Description("says \"hello\"")] public R Good(R r, string text = "a") => r; private Effect E(string text) => Effect.Once; }
            """);
        CSharpCompilation compilation = written.Compilation.RemoveAllSyntaxTrees()
            .AddSyntaxTrees(written.Compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.ToString().Replace("global using", "using", StringComparison.Ordinal), options, tree.FilePath, cancellationToken: TestContext.Current.CancellationToken)));

        GeneratorDriverRunResult result = CSharpGeneratorDriver.Create([new AgentGen.Generators.ToolGenerator().AsSourceGenerator()], parseOptions: options)
            .RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult();

        result.GeneratedTrees.Length.ShouldBe(5);
        result.GeneratedTrees.SelectMany(static tree => tree.GetDiagnostics(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }
}
