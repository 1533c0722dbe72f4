using System.Globalization;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>What an edit makes anew, and what it leaves alone.</summary>
public sealed class IncrementalTests
{
    private const string Source = """
        public static class Tools
        {
            /// <summary>First.</summary>
            [Tool] public static int First(int a) => a;
            [Tool] public static string Second(List<string> a) => "";
        }
        """;

    [Fact]
    [Trait("Parity", "50")]
    public void An_edit_elsewhere_makes_nothing_anew()
    {
        GeneratorOutput generated = Generate.From(Source);
        CSharpCompilation edited = generated.Compilation.AddSyntaxTrees(Generate.Parse("public class Unrelated { public int Number => 1; }", "Unrelated.cs"));

        ChangedFiles(generated, edited).ShouldBeEmpty();
    }

    [Fact]
    public void An_edit_of_a_body_makes_nothing_anew()
    {
        ChangedFiles(Source.Replace("=> a;", "=> a + 1;", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Parity", "50")]
    public void An_edit_of_a_tools_documentation_makes_its_file_anew_alone()
    {
        ChangedFiles(Source.Replace("First.", "The very first.", StringComparison.Ordinal)).ShouldBe(["Tool.first.g.cs"]);
    }

    [Fact]
    public void An_edit_of_a_tools_parameter_makes_its_file_anew_alone()
    {
        ChangedFiles(Source.Replace("int a)", "long a)", StringComparison.Ordinal)).ShouldBe(["Tool.first.g.cs"]);
    }

    [Fact]
    [Trait("Parity", "50")]
    public void A_new_tool_makes_its_file_and_the_map_anew()
    {
        ChangedFiles(Source.Replace("=> \"\";", "=> \"\"; [Tool] public static int Third() => 3;", StringComparison.Ordinal))
            .ShouldBe(["AgentTools.g.cs", "Tool.third.g.cs"]);
    }

    [Fact]
    public void A_new_model_output_makes_its_file_and_the_contracts_anew()
    {
        ChangedFiles(Source + "[ModelOutput] public record Verdict(bool Ok);").ShouldBe(["AgentTools.Contracts.g.cs", "AgentTools.Outputs.g.cs", "Type.Verdict_10f4daab.g.cs"]);
    }

    [Fact]
    public void A_model_output_is_made_anew_by_an_edit_of_its_members_and_by_no_other()
    {
        const string source = Source + "[ModelOutput] public record Verdict(bool Ok) { public string Say() => \"\"; }";

        ChangedFiles(source.Replace("=> \"\"; }", "=> \"no\"; }", StringComparison.Ordinal), source).ShouldBeEmpty();
        ChangedFiles(source.Replace("=> a;", "=> a + 1;", StringComparison.Ordinal), source).ShouldBeEmpty();
        ChangedFiles(source.Replace("First.", "The very first.", StringComparison.Ordinal), source).ShouldBe(["Tool.first.g.cs"]);
        ChangedFiles(source.Replace("bool Ok", "bool Fine", StringComparison.Ordinal), source).ShouldBe(["AgentTools.Outputs.g.cs", "Type.Verdict_10f4daab.g.cs"]);
    }

    [Fact]
    public void Output_is_the_same_in_every_culture()
    {
        const string source = """
            public static class Tools { [Tool] public static int InIt(double d = -1.5, decimal m = -2.50m, int i = -3) => 0; }
            """;
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            IReadOnlyDictionary<string, string> invariant = Generate.From(source).Sources;
            foreach (string culture in new[] { "fi-FI", "tr-TR", "ar-SA", "de-DE" })
            {
                CultureInfo.CurrentCulture = new CultureInfo(culture);
                Generate.From(source).Sources.ShouldBe(invariant);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Output_has_the_same_line_ends_whatever_the_source_has()
    {
        IReadOnlyDictionary<string, string> unix = Generate.From(Source.ReplaceLineEndings("\n")).Sources;
        IReadOnlyDictionary<string, string> windows = Generate.From(Source.ReplaceLineEndings("\r\n")).Sources;

        windows.ShouldBe(unix);
        unix.Values.ShouldAllBe(static text => !text.Contains('\r'));
    }

    [Fact]
    public void The_order_of_declarations_does_not_count()
    {
        const string reversed = """
            public static class Tools
            {
                [Tool] public static string Second(List<string> a) => "";
                /// <summary>First.</summary>
                [Tool] public static int First(int a) => a;
            }
            """;

        Generate.From(reversed).Sources.OrderBy(static source => source.Key).ShouldBe(Generate.From(Source).Sources.OrderBy(static source => source.Key));
    }

    [Fact]
    public void The_search_for_symbols_in_models_finds_one()
    {
        INamedTypeSymbol symbol = (INamedTypeSymbol)Generate.Compile("public class C;").GetSymbolsWithName("C", cancellationToken: TestContext.Current.CancellationToken).Single();

        Cached.FindForbidden(new { Inner = new List<object> { "fine", new { symbol } } }, "model").ShouldNotBeNull().ShouldStartWith("model.");
        Cached.FindForbidden(new { Inner = new List<object> { "fine", 1 } }, "model").ShouldBeNull();
    }

    private static IReadOnlyList<string> ChangedFiles(string edited, string source = Source)
    {
        GeneratorOutput generated = Generate.From(source);
        SyntaxTree old = generated.Compilation.SyntaxTrees.Single(static tree => tree.FilePath == "Tools.cs");
        return ChangedFiles(generated, generated.Compilation.ReplaceSyntaxTree(old, Generate.Parse(edited, "Tools.cs")));
    }

    private static IReadOnlyList<string> ChangedFiles(GeneratorOutput generated, CSharpCompilation edited)
    {
        GeneratorDriverRunResult run = generated.Driver.RunGenerators(edited, TestContext.Current.CancellationToken).GetRunResult();
        return
        [
            .. run.Results[0].TrackedOutputSteps.Values
                .SelectMany(static steps => steps)
                .SelectMany(static step => step.Outputs)
                .Where(static output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
                .SelectMany(static output => SourcesOf(output.Value))
                .Order(StringComparer.Ordinal),
        ];
    }

    // The value of an output step is the pair of what was added and what was reported.
    private static IEnumerable<string> SourcesOf(object output) =>
        ((System.Runtime.CompilerServices.ITuple)output)[0] is System.Collections.IEnumerable sources
            ? sources.Cast<object>().Select(static source => (string)source.GetType().GetProperty("HintName")!.GetValue(source)!)
            : [];
}
