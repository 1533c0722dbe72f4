using System.Collections.Immutable;
using AgentGen.Compiler.Tests.Emitted.Verification;
using AgentGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>Whatever is edited in whichever order, the generator in an editor gives what it would give if it had never run before.</summary>
public sealed class EditingTests
{
    private const int Steps = 60;

    private static readonly Dictionary<string, string> Files = new()
    {
        ["Tools.cs"] = """
            using Shop.Types;
            using static Shop.Limits;

            namespace Shop.Tools;

            /*using*/
            /*nullable*/
            public sealed partial class Stock : StockBase
            {
                /// <summary>Finds what matches.</summary>
                /// <param name="filter">What is looked for.</param>
                [Tool("find_" + Suffix), Phase(Phases.Planning)]
                public List<Part> Find(Filter filter, int limit = Max, Kind kind = Kind.Small, string text = "x") { int n = 0; return new(); }

                /// <inheritdoc/>
                [Tool] public override string Describe(string id) => id + "a";

                [Tool, QualityGate(Gate.FileExists, nameof(path))] public static void Write(string path, Kind? kind) { }

                /// <summary>Weighs. <inheritdoc
                /// cref=
                /// "Docs.Notes.Scale"/></summary>
                /// <param name="day">On <inheritdoc cref="DayOfWeek" path="/summary"/></param>
                [Tool] public static int Weigh(Kind kind, DayOfWeek day) => 0;
            }
            """,
        ["Base.cs"] = "namespace Shop.Tools; public abstract class StockBase {\n/// <summary>Describes one.</summary>\npublic abstract string Describe(string id); /*member*/ }",
        ["Half.cs"] = "namespace Shop.Tools; public sealed partial class Stock { /*half*/ [Tool] public int Count() { return 1 + 0; } }",
        ["Types.cs"] = """
            namespace Shop.Types;
            /// <summary>A filter.</summary>
            public sealed record Filter(string Name, Part? Part = null) : FilterBase { /*filter*/ public int Depth { get; init; } = 3; }
            /// <summary>A part.</summary>
            public partial record Part(string Name, Kind Kind);
            public record FilterBase { /*base*/ }
            public enum Kind { Small, /*kind*/ Large }
            """,
        ["Limits.cs"] = "namespace Shop; public static class Limits { public const int Max = 10; public const string Suffix = Names.Stock; public static int Sum() { return 1; } }",
        ["Names.cs"] = "namespace Shop; public static class Names { public const string Stock = \"stock\"; private static int _used = 1; }",
        ["Other.cs"] = "namespace Other; public class Unrelated { public int Number() { return 1; } /*other*/ }",
        ["Notes.cs"] = """
            namespace Shop.Docs;
            public abstract class Notes : Shop.Words.Sources
            {
                /// <inheritdoc cref="Told"/>
                public int Scale() { return 1; }
            }
            """,
        ["Sources.cs"] = "namespace Shop.Words; public abstract class Sources {\n/// <summary>On the scale.</summary>\npublic int Told() { return 1; } }",
        ["Days.xml"] = """
            <doc><members>
            <member name="T:System.DayOfWeek"><summary>A day.</summary></member>
            <member name="F:System.DayOfWeek.Monday"><summary>The first.</summary></member>
            </members></doc>
            """,
        ["Empty.cs"] = "/*empty*/",
    };

    // Each may be made and taken back at any time.
    private static readonly (string File, string From, string To)[] Edits =
    [
        ("Tools.cs", "Finds what matches.", "Finds the rest."),
        ("Tools.cs", "int n = 0;", "int n = 1; /* A remark. */"),
        ("Tools.cs", "id + \"a\"", "id + \"b\""),
        ("Tools.cs", "string text = \"x\"", "string? text = null"),
        ("Tools.cs", "/*using*/", "using Kind = System.DayOfWeek;"),
        ("Tools.cs", "/*nullable*/", "#nullable disable\n"),
        ("Tools.cs", "public static void Write", "private static void Write"),
        ("Tools.cs", "{ int n", "{\n#nullable disable\nint n"),
        ("Base.cs", "Describes one.", "Describes the one."),
        ("Base.cs", "/*member*/", "public enum Kind { Inner, Small }"),
        ("Half.cs", "/*half*/", "public class Filter { public int Mine { get; set; } }"),
        ("Half.cs", "1 + 0", "1 + 2"),
        ("Half.cs", "[Tool]", "[Tool(\"find_stock\")]"),
        ("Types.cs", "A filter.", "The filter."),
        ("Types.cs", "/*filter*/", "\n/// <summary>Its age.</summary>\npublic int? Age { get; set; }"),
        ("Types.cs", "/*base*/", "public string[] Tags { get; set; } = Array.Empty<string>();"),
        ("Types.cs", "/*kind*/", "Middle,"),
        ("Types.cs", "get; init;", "get { return 1; } init { }"),
        ("Types.cs", "Part? Part = null", "Action Part"),
        ("Types.cs", "{ Small", "{\n/// <summary>Fits a hand.</summary>\nSmall"),
        ("Notes.cs", "\"Told\"", "\"Shop.Types.Filter\""),
        ("Notes.cs", "return 1", "return 2"),
        ("Sources.cs", "On the scale.", "By hand."),
        ("Sources.cs", "int Told()", "int Untold()"),
        ("Days.xml", "A day.", "One of seven."),
        ("Days.xml", "The first.", "The second."),
        ("Days.xml", "<doc>", "<config>"),
        ("Limits.cs", "Max = 10", "Max = 20"),
        ("Limits.cs", "return 1", "return 2"),
        ("Names.cs", "\"stock\"", "\"goods\""),
        ("Names.cs", "_used = 1", "_used = 2"),
        ("Other.cs", "return 1", "return 2"),
        ("Other.cs", "/*other*/", "private int _field;"),
        ("Other.cs", "namespace Other;", "[assembly: ToolService(typeof(Shop.Types.Filter))] namespace  Other;"),
        ("Empty.cs", "/*empty*/", "namespace Shop.Tools { public sealed record Filter(int Shadowing); }"),
        ("Empty.cs", "/*empty*/", "global using Part = System.Int32;"),
        ("Empty.cs", "/*empty*/", "namespace Shop.Types { public partial record Part { public bool Half { get; set; } } }"),
        ("Empty.cs", "/*empty*/", "public class NobodyUsesMe { }"),
    ];

    [Theory]
    [InlineData(1, DocumentationMode.Parse)]
    [InlineData(2, DocumentationMode.None)]
    [InlineData(3, DocumentationMode.Diagnose)]
    public void An_edited_project_gives_what_a_fresh_one_gives(int seed, DocumentationMode mode)
    {
        Random random = new(seed);
        Dictionary<string, string> files = new(Files);
        GeneratorDriver driver = Driver(files, mode);
        CSharpCompilation compilation = Compile(files, mode);
        for (int step = 0; step < Steps; step++)
        {
            driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
            Outcome(driver).ShouldBe(
                Outcome(Driver(files, mode).RunGenerators(Compile(files, mode), TestContext.Current.CancellationToken)), $"seed {seed}, step {step}");

            (string file, string from, string to) = Edits[random.Next(Edits.Length)];
            string text = files[file];
            files[file] = text.Contains(from, StringComparison.Ordinal) ? text.Replace(from, to, StringComparison.Ordinal) : text.Replace(to, from, StringComparison.Ordinal);
            if (IsSource(file))
            {
                SyntaxTree before = compilation.SyntaxTrees.Single(tree => tree.FilePath == file);
                compilation = compilation.ReplaceSyntaxTree(before, Generate.Parse(files[file], file, mode));
            }
            else
            {
                driver = driver.ReplaceAdditionalTexts(AdditionalFiles(files));
            }
        }
    }

    [Fact]
    public void Every_edit_finds_its_place()
    {
        Edits.ShouldAllBe(static edit => Files[edit.File].Contains(edit.From, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(DocumentationMode.Parse)]
    [InlineData(DocumentationMode.None)]
    public void Descriptions_come_from_other_files(DocumentationMode mode)
    {
        string generated = string.Join('\n', Outcome(Driver(Files, mode).RunGenerators(Compile(Files, mode), TestContext.Current.CancellationToken)));

        generated.ShouldContain("Weighs. On the scale.");
        generated.ShouldContain("On A day.");
        generated.ShouldContain("Monday: The first.");
        generated.ShouldContain("Describes one.");
    }

    // Its trees are new, so that nothing is remembered of them.
    private static CSharpCompilation Compile(Dictionary<string, string> files, DocumentationMode mode) =>
        Generate.Compile([.. files.Where(static file => IsSource(file.Key)).Select(file => Generate.Parse(file.Value, file.Key, mode))], mode);

    private static ImmutableArray<AdditionalText> AdditionalFiles(Dictionary<string, string> files) =>
        [.. files.Where(static file => !IsSource(file.Key)).Select(static file => new TextFile(file.Key, file.Value))];

    private static bool IsSource(string file) => file.EndsWith(".cs", StringComparison.Ordinal);

    private static IReadOnlyList<string> Outcome(GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        result.Exception.ShouldBeNull();
        return
        [
            .. result.GeneratedSources.Select(static source => $"{source.HintName}\n{source.SourceText}").Order(StringComparer.Ordinal),
            .. result.Diagnostics.Select(static diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal),
        ];
    }

    // Without analyzers the generator reports the errors itself, so that they can be compared too.
    private static GeneratorDriver Driver(Dictionary<string, string> files, DocumentationMode mode) => CSharpGeneratorDriver.Create(
        [new ToolGenerator().AsSourceGenerator()],
        additionalTexts: AdditionalFiles(files),
        parseOptions: new CSharpParseOptions(LanguageVersion.Latest, mode),
        optionsProvider: new BuildProperties([("RunAnalyzers", "false")]));
}
