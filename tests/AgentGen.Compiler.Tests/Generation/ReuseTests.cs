using System.Collections.Immutable;
using AgentGen.Compiler.Tests.Emitted.Verification;
using AgentGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>What an edit leaves alone, step by step and file by file, in a project of several files.</summary>
public sealed class ReuseTests
{
    private const string Tools = """
        public static class Tools
        {
            /// <summary>First.</summary>
            [Tool] public static Order First(Order order, int a = 1) => order;
            [Tool] public static string Second(List<Line> a) => "";
        }
        """;

    private const string Types = "public sealed record Order(Guid Id, List<Line> Lines); public sealed record Line(string Sku, Kind Kind); public enum Kind { Small, Large }";

    private const string Other = "public class Other { private int _a; public int Number() { return 1; } }";

    public static TheoryData<string> UnrelatedEdits =>
    [
        Other.Replace("return 1", "return 2", StringComparison.Ordinal),
        Other.Replace("{ private", "{ /* A remark. */ private", StringComparison.Ordinal),
        Other.Replace("int _a;", "int _a; private string _b = \"\";", StringComparison.Ordinal),
        Other + " public class Another { public Order? Order; }",
        Other.Replace("return 1;", "return", StringComparison.Ordinal),
    ];

    public static TheoryData<string> BrokenTools =>
    [
        "public static class Broken { [Tool] private static int Hidden() => 1; }",
        "public static class Broken { [Tool] public static void Run(Action what, Order order) { } }",
        "public static class Broken { [Tool] public static void Run(Missing what) { } }",
        "public static class Broken { [Tool(\"bad name\")] public static void Run() { } }",
        "public static class Broken { [Tool(Effect = Effect.Compensable)] public static void Run() { } }",
        "public static class Broken { [Tool(\"same\")] public static void Run() { } [Tool(\"same\")] public static void Walk() { } }",
    ];

    [Theory]
    [MemberData(nameof(UnrelatedEdits))]
    public void After_an_unrelated_edit_no_step_runs_but_those_that_ask_the_compilation(string edited)
    {
        GeneratorRunResult run = Edited("Other.cs", Other, edited);

        foreach ((string name, ImmutableArray<IncrementalGeneratorRunStep> steps) in run.TrackedSteps.Where(static step => Cached.Steps.Contains(step.Key)))
        {
            bool asks = name is StepNames.Project or StepNames.Foreign;
            steps.SelectMany(static step => step.Outputs).ShouldAllBe(
                output => output.Reason == (asks ? IncrementalStepRunReason.Unchanged : IncrementalStepRunReason.Cached), name);
        }

        run.TrackedOutputSteps.Values.SelectMany(static steps => steps).SelectMany(static step => step.Outputs)
            .ShouldAllBe(static output => output.Reason == IncrementalStepRunReason.Cached);
    }

    [Theory]
    [InlineData("First.", "The first.")]
    [InlineData("int a = 1", "int a = 2")]
    [InlineData("int a = 1", "long a = 1")]
    public void An_edit_of_one_tool_makes_its_file_anew_and_no_other(string from, string to)
    {
        Project project = new();
        Changed(project.Result, project.Edit("Tools.cs", Tools, Tools.Replace(from, to, StringComparison.Ordinal))).ShouldBe(["Tool.first.g.cs"]);
    }

    [Theory]
    [MemberData(nameof(BrokenTools))]
    public void A_broken_tool_leaves_every_file_of_the_others_as_it_is(string broken)
    {
        Project project = new();
        Changed(project.Result, project.Edit("Other.cs", Other, Other + broken)).ShouldBeEmpty();
    }

    [Fact]
    public void The_order_of_files_does_not_count()
    {
        SyntaxTree[] files = [.. new Project().Files];
        IReadOnlyDictionary<string, string> expected = Sources(new Project(files).Result);

        Sources(new Project(files.Reverse()).Result).OrderBy(static source => source.Key, StringComparer.Ordinal)
            .ShouldBe(expected.OrderBy(static source => source.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void A_model_that_holds_a_symbol_is_found()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new HoldsSymbols().AsSourceGenerator()], driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        CSharpCompilation compilation = Generate.Compile(Tools + Types);
        driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken).RunGenerators(compilation, TestContext.Current.CancellationToken);

        Should.Throw<ShouldAssertException>(() => Cached.ShouldBeReused(driver.GetRunResult())).Message.ShouldContain(StepNames.Specs);
    }

    private static GeneratorRunResult Edited(string file, string before, string after) => new Project().Edit(file, before, after);

    private static IEnumerable<string> Changed(GeneratorRunResult before, GeneratorRunResult after)
    {
        IReadOnlyDictionary<string, string> old = Sources(before);
        return Sources(after).Where(source => old.GetValueOrDefault(source.Key) != source.Value).Select(static source => source.Key)
            .Concat(old.Keys.Except(Sources(after).Keys)).Order(StringComparer.Ordinal);
    }

    private static IReadOnlyDictionary<string, string> Sources(GeneratorRunResult run) =>
        run.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

    private sealed class Project
    {
        private readonly CSharpCompilation _compilation;
        private readonly GeneratorDriver _driver;

        internal Project(IEnumerable<SyntaxTree>? files = null)
        {
            _compilation = Generate.Compile(files ?? [Generate.Parse(Tools, "Tools.cs"), Generate.Parse(Types, "Types.cs"), Generate.Parse(Other, "Other.cs")]);
            _driver = Generate.Driver().RunGenerators(_compilation, TestContext.Current.CancellationToken);
        }

        internal IEnumerable<SyntaxTree> Files => _compilation.SyntaxTrees.Skip(1);

        internal GeneratorRunResult Result => _driver.GetRunResult().Results[0];

        internal GeneratorRunResult Edit(string file, string before, string after)
        {
            after.ShouldNotBe(before);
            SyntaxTree old = Files.Single(tree => tree.FilePath == file);
            return _driver.RunGenerators(_compilation.ReplaceSyntaxTree(old, Generate.Parse(after, file)), TestContext.Current.CancellationToken).GetRunResult().Results[0];
        }
    }

    private sealed class HoldsSymbols : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName("AgentGen.ToolAttribute", static (_, _) => true, static (found, _) => new { Bad = found.TargetSymbol })
                .WithTrackingName(StepNames.Specs),
            static (_, _) => { });
    }
}
