using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using AgentGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Tests.Verification;

/// <summary>What the generator made of a compilation.</summary>
/// <param name="Compilation">The compilation with the generated sources.</param>
/// <param name="Diagnostics">What the generator itself reported.</param>
internal sealed record Generation(Compilation Compilation, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The tools in the map, as the assembly's manifest lists them.</summary>
    public IReadOnlyList<string> ToolNames =>
    [
        .. Compilation.Assembly.GetAttributes()
            .Where(a => a.AttributeClass?.Name == nameof(AgentToolManifestAttribute))
            .Select(a => (string)a.ConstructorArguments[0].Value!),
    ];

    /// <summary>The model outputs of the generated class.</summary>
    public IReadOnlyList<string> OutputNames =>
        [.. Compilation.Assembly.GetTypeByMetadataName("Tested.AgentTools+Outputs")?.GetMembers().OfType<IPropertySymbol>().Select(p => p.Name) ?? []];

    public static Generation Run(CSharpCompilation compilation, bool analyzersRun)
    {
        var driver = CSharpGeneratorDriver.Create(
            [new ToolGenerator().AsSourceGenerator()],
            parseOptions: TestCode.ParseOptions,
            optionsProvider: new Switched(analyzersRun));
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var diagnostics, TestContext.Current.CancellationToken);
        return new Generation(updated, diagnostics);
    }

    private sealed class Switched(bool analyzersRun) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(analyzersRun);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(bool analyzersRun) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.RunAnalyzers" && !analyzersRun ? "false" : null;
            return value is not null;
        }
    }
}
