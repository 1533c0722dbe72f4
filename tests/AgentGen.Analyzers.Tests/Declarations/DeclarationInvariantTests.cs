using AgentGen.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.Analyzers.Tests.Declarations;

/// <summary>A tool or a model output is missing from the generated class exactly when an AGEN1xxx error stands on it, whether analyzers run in the build or not.</summary>
public sealed class DeclarationInvariantTests
{
    // These stand on an attribute of the assembly, on a phase, or on what collides with the generated class.
    private static readonly string[] OnNoTool = ["AGEN1015", "AGEN1018", "AGEN1019", "AGEN1020", "AGEN1021"];

    public static TheoryData<string> Shapes => [.. ToolShapes.All.Select(shape => shape.Name)];

    [Theory, MemberData(nameof(Shapes))]
    public async Task A_tool_or_output_is_missing_exactly_when_an_error_stands_on_it(string shape)
    {
        var compilation = Compile(shape);
        var build = Generation.Run(compilation, analyzersRun: true);

        build.Diagnostics.ShouldBeEmpty("where analyzers run, they report");
        Compare(compilation, build, await Analyze.RunAsync(compilation));
    }

    [Theory, MemberData(nameof(Shapes))]
    public void Where_analyzers_are_off_the_generator_reports_the_same(string shape)
    {
        var compilation = Compile(shape);
        var build = Generation.Run(compilation, analyzersRun: false);

        Compare(compilation, build, build.Diagnostics);
    }

    [Theory, MemberData(nameof(Shapes))]
    public void What_is_generated_compiles(string shape) => Generation.Run(Compile(shape), analyzersRun: true).Compilation.ShouldCompile();

    private static CSharpCompilation Compile(string shape) => TestCode.Compile(MarkedSource.Parse(ToolShapes.All.Single(s => s.Name == shape).Source).Text);

    private static void Compare(CSharpCompilation compilation, Generation build, IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Id.StartsWith("AGEN1", StringComparison.Ordinal) && d.Severity == DiagnosticSeverity.Error).ToList();
        var declared = Declared(compilation).ToList();
        var free = declared.Where(one => !errors.Any(e => one.Node.Span.Contains(e.Location.SourceSpan))).Select(one => one.Name);

        build.ToolNames.Concat(build.OutputNames).Order(StringComparer.Ordinal).ShouldBe(free.Order(StringComparer.Ordinal));
        errors.ShouldAllBe(e => OnNoTool.Contains(e.Id) || declared.Any(one => one.Node.Span.Contains(e.Location.SourceSpan)));
    }

    /// <summary>Everything that carries one of the attributes, with the name of the tool or the type. The shapes keep to names that are their own snake_case.</summary>
    private static IEnumerable<(string Name, SyntaxNode Node)> Declared(CSharpCompilation compilation)
    {
        var tree = compilation.SyntaxTrees[1];
        var model = compilation.GetSemanticModel(tree);
        foreach (var attribute in tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<AttributeSyntax>())
        {
            if (model.GetTypeInfo(attribute, TestContext.Current.CancellationToken).Type?.ToDisplayString() is "AgentGen.ToolAttribute" or "AgentGen.ModelOutputAttribute")
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
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        _ => "(no name)",
    };
}
