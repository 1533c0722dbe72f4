using AgentGen.Compiler.Tests.Analysis.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.Compiler.Tests.Analysis;

/// <summary>A tool is missing from the generated map exactly when an AGEN1xxx error stands on it, whether analyzers run in the build or not.</summary>
public sealed class DeclarationInvariantTests
{
    public static TheoryData<string> Shapes => [.. ToolShapes.All.Select(shape => shape.Name)];

    [Theory, MemberData(nameof(Shapes))]
    public async Task A_tool_is_missing_exactly_when_an_error_stands_on_it(string shape)
    {
        var compilation = Compile(shape);
        var build = Generation.Run(compilation, analyzersRun: true);

        build.Diagnostics.ShouldBeEmpty("where analyzers run, they report");
        Compare(compilation, build.ToolNames, await Analyze.RunAsync(compilation));
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Where_analyzers_are_off_the_generator_reports_the_same(string shape)
    {
        var compilation = Compile(shape);
        var build = Generation.Run(compilation, analyzersRun: false);

        Compare(compilation, build.ToolNames, build.Diagnostics);
    }

    [Theory, MemberData(nameof(Shapes))]
    public void What_is_generated_compiles(string shape) => Generation.Run(Compile(shape), analyzersRun: true).Compilation.ShouldCompile();

    private static CSharpCompilation Compile(string shape) => TestCode.Compile(MarkedSource.Parse(ToolShapes.All.Single(s => s.Name == shape).Source).Text);

    private static void Compare(CSharpCompilation compilation, IReadOnlyList<string> inMap, IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Id.StartsWith("AGEN1", StringComparison.Ordinal) && d.Severity == DiagnosticSeverity.Error).ToList();
        var tools = Tools(compilation).ToList();
        var free = tools.Where(tool => !errors.Any(e => tool.Node.Span.Contains(e.Location.SourceSpan))).Select(tool => tool.Name);

        inMap.Order(StringComparer.Ordinal).ShouldBe(free.Order(StringComparer.Ordinal));
        errors.ShouldAllBe(e => tools.Any(tool => tool.Node.Span.Contains(e.Location.SourceSpan)));
    }

    /// <summary>Everything that carries the attribute, with the tool's name. The shapes keep to names that are their own snake_case.</summary>
    private static IEnumerable<(string Name, SyntaxNode Node)> Tools(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[^1];
        var model = compilation.GetSemanticModel(tree);
        foreach (var attribute in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<AttributeSyntax>())
        {
            if (model.GetTypeInfo(attribute, TestContext.Current.CancellationToken).Type?.ToDisplayString() == "AgentGen.ToolAttribute")
            {
                var node = attribute.Parent!.Parent!;
                var chosen = attribute.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals is null)?.Expression;
                yield return (chosen is null ? Identifier(node) : (string)model.GetConstantValue(chosen, TestContext.Current.CancellationToken).Value!, node);
            }
        }
    }

    private static string Identifier(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => "(no name)",
    };
}
