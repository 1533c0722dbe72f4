using System.Collections.Immutable;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Generators;

/// <summary>Writes the tools of a project: a file for each tool and each type that they exchange, one for the map, one for the structured answers of models, one for the contracts.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ToolGenerator : IIncrementalGenerator
{
    // An error may point into other files, whose edits would leave it pointing nowhere.
    private static readonly Memo<ImmutableArray<ToolParse>> Tools = new(Parse, static parses => parses.All(static parse => parse.Spec is not null));
    private static readonly Memo<ImmutableArray<ToolParse>> Types = new(ParseTypes, static parses => parses.All(static parse => parse.Spec is not null));
    private static readonly Memo<OutputParse?> Outputs = new(ParseOutput, static parse => parse?.Diagnostic is null);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<DocumentationFiles> documentation = context.AdditionalTextsProvider
            .Where(static file => file.Path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
            .Select(static (file, cancellationToken) => DocumentationFile.Read(file.GetText(cancellationToken)?.ToString()))
            .Collect()
            .Select(static (files, _) => new DocumentationFiles(files.OfType<DocumentationFile>().ToEquatable()))
            .WithTrackingName(StepNames.Documentation);

        IncrementalValuesProvider<ToolParse> parses = context.SyntaxProvider
            .ForAttributeWithMetadataName(MetadataNames.Tool, static (_, _) => true, Tools.Read)
            .SelectMany(static (parses, _) => parses);

        IncrementalValuesProvider<ToolParse> foreignParses = context.SyntaxProvider
            .ForAttributeWithMetadataName(MetadataNames.ToolType, static (_, _) => true, Types.Read)
            .SelectMany(static (parses, _) => parses);

        IncrementalValueProvider<ImmutableArray<ToolParse>> parsed = parses.Collect().Combine(foreignParses.Collect())
            .Select(static (pair, _) => pair.Left.AddRange(pair.Right));

        IncrementalValueProvider<ImmutableEquatableArray<ForeignTool>> foreign = context.CompilationProvider
            .Select(static (compilation, _) => ForeignTools.Find(compilation))
            .WithTrackingName(StepNames.Foreign);

        // Two streams side by side: joined into one, a tool more in one file would shift, and make anew, all that follow.
        IncrementalValuesProvider<ToolSpec> specs = Specs(parses);
        IncrementalValuesProvider<ToolSpec> foreignSpecs = Specs(foreignParses);

        IncrementalValueProvider<CollectionProblems> problems = specs.Collect().Combine(foreignSpecs.Collect()).Combine(foreign)
            .Select(static (pair, _) => CollectedTools.FindProblems(pair.Left.Left.Concat(pair.Left.Right), pair.Right))
            .WithTrackingName(StepNames.Problems);

        IncrementalValueProvider<MapOptions> project = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => MapOptionsReader.Read(pair.Left, pair.Right.GlobalOptions))
            .WithTrackingName(StepNames.Project);

        IncrementalValuesProvider<ToolSpec> own = Accepted(specs, problems, documentation);
        IncrementalValuesProvider<ToolSpec> adopted = Accepted(foreignSpecs, problems, documentation);
        IncrementalValueProvider<ImmutableArray<ToolSpec>> accepted = own.Collect().Combine(adopted.Collect())
            .Select(static (pair, _) => pair.Left.AddRange(pair.Right));

        IncrementalValueProvider<MapOptions> options = project.Combine(accepted)
            .Select(static (pair, _) => pair.Left with { AmbiguousNames = MapSpec.FindAmbiguousNames(pair.Right) })
            .WithTrackingName(StepNames.Options);

        IncrementalValueProvider<MapSpec?> map = accepted.Combine(parsed)
            .Select(static (pair, _) => pair.Right.IsEmpty ? null : MapSpec.From(pair.Left))
            .WithTrackingName(StepNames.Map);

        IncrementalValuesProvider<OutputParse> outputParses = context.SyntaxProvider
            .ForAttributeWithMetadataName(MetadataNames.ModelOutput, static (_, _) => true, Outputs.Read)
            .Where(static parse => parse is not null)
            .Select(static (parse, _) => parse!);

        IncrementalValueProvider<ImmutableEquatableArray<OutputSpec>> outputs = outputParses
            .Where(static parse => parse.Spec is not null)
            .Select(static (parse, _) => parse.Spec!)
            .WithTrackingName(StepNames.OutputSpecs)
            .Combine(documentation)
            .Select(static (pair, _) => pair.Right.Fill(pair.Left))
            .Collect()
            .Select(static (specs, _) => specs.OrderBy(static spec => spec.Type.Name, StringComparer.Ordinal).ToEquatable())
            .WithTrackingName(StepNames.Outputs);

        IncrementalValueProvider<(ImmutableArray<ToolSpec> Tools, ImmutableEquatableArray<OutputSpec> Outputs)> all = accepted.Combine(outputs);

        IncrementalValuesProvider<TypeDefinition> types = all
            .SelectMany(static (all, _) => Definitions(all.Tools, all.Outputs))
            .WithTrackingName(StepNames.Types);

        IncrementalValueProvider<ImmutableEquatableArray<ContractEntry>> contracts = all
            .Select(static (all, _) => ContractEntry.Collect(all.Tools.SelectMany(static tool => tool.Uses), Definitions(all.Tools, all.Outputs)))
            .WithTrackingName(StepNames.Contracts);

        context.RegisterSourceOutput(types.Combine(options), static (output, pair) =>
            output.AddSource(TypeEmitter.FileName(pair.Left), Text(TypeEmitter.Emit(pair.Left, pair.Right))));

        context.RegisterSourceOutput(own.Combine(options), static (output, pair) => AddTool(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(adopted.Combine(options), static (output, pair) => AddTool(output, pair.Left, pair.Right));

        context.RegisterSourceOutput(map.Combine(options), static (output, pair) =>
        {
            if (pair.Left is not null)
            {
                output.AddSource($"{pair.Right.Name}.g.cs", Text(MapEmitter.Emit(pair.Left, pair.Right)));
            }
        });

        context.RegisterSourceOutput(outputs.Combine(options), static (output, pair) =>
        {
            if (pair.Left.Count > 0)
            {
                output.AddSource($"{pair.Right.Name}.Outputs.g.cs", Text(OutputEmitter.Emit(pair.Left, pair.Right)));
            }
        });

        IncrementalValueProvider<bool> hasClass = map.Combine(outputs).Select(static (pair, _) => pair.Left is not null || pair.Right.Count > 0);
        context.RegisterSourceOutput(contracts.Combine(hasClass).Combine(options), static (output, pair) =>
        {
            if (pair.Left.Right)
            {
                output.AddSource($"{pair.Right.Name}.Contracts.g.cs", Text(ResolverEmitter.Emit(pair.Left.Left, pair.Right)));
            }
        });

        // Errors come from the analyzer. Only a build that runs no analyzers hears them from here.
        context.RegisterSourceOutput(parsed.Combine(foreign).Combine(context.AnalyzerConfigOptionsProvider), static (output, pair) =>
        {
            if (AnalyzerSwitch.IsOff(pair.Right.GlobalOptions))
            {
                Report(output, pair.Left.Left, pair.Left.Right);
            }
        });

        IncrementalValuesProvider<Diagnostic> wrongSettings = context.SyntaxProvider
            .ForAttributeWithMetadataName(MetadataNames.AgentTools, static (_, _) => true, static (attribute, _) => MapSettings.Check(attribute.SemanticModel.Compilation))
            .SelectMany(static (diagnostics, _) => diagnostics);
        IncrementalValuesProvider<Diagnostic> wrongPhases = Phases(context, MetadataNames.PhaseEdge).Collect().Combine(Phases(context, MetadataNames.ReadOnlyPhase).Collect())
            .SelectMany(static (pair, _) => pair.Left.AddRange(pair.Right).Distinct());
        IncrementalValueProvider<Diagnostic?> collision = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider).Combine(hasClass)
            .Select(static (pair, _) => pair.Right && AnalyzerSwitch.IsOff(pair.Left.Right.GlobalOptions)
                ? MapPlace.Find(pair.Left.Left, RootNamespace.Of(pair.Left.Right.GlobalOptions)).Collision
                : null);
        context.RegisterSourceOutput(wrongSettings.Combine(context.AnalyzerConfigOptionsProvider), static (output, pair) => ReportIfOff(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(wrongPhases.Combine(context.AnalyzerConfigOptionsProvider), static (output, pair) => ReportIfOff(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(collision.Combine(context.AnalyzerConfigOptionsProvider), static (output, pair) => ReportIfOff(output, pair.Left, pair.Right));

        context.RegisterSourceOutput(outputParses.Combine(context.AnalyzerConfigOptionsProvider), static (output, pair) => ReportIfOff(output, pair.Left.Diagnostic, pair.Right));
    }

    private static void ReportIfOff(SourceProductionContext output, Diagnostic? diagnostic, AnalyzerConfigOptionsProvider options)
    {
        if (diagnostic is not null && AnalyzerSwitch.IsOff(options.GlobalOptions))
        {
            output.ReportDiagnostic(diagnostic);
        }
    }

    private static IncrementalValuesProvider<Diagnostic> Phases(IncrementalGeneratorInitializationContext context, string attribute) => context.SyntaxProvider
        .ForAttributeWithMetadataName(attribute, static (_, _) => true, static (marked, _) => PhaseEnumCheck.Check(marked.TargetSymbol.ContainingType).ToImmutableArray())
        .SelectMany(static (diagnostics, _) => diagnostics);

    private static ImmutableArray<ToolParse> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.TargetSymbol is IMethodSymbol method ? [.. ToolParser.Parse(method, ToolFacts.Of(context.SemanticModel.Compilation), cancellationToken)] : [];

    private static ImmutableArray<ToolParse> ParseTypes(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken)
    {
        ToolFacts facts = ToolFacts.Of(context.SemanticModel.Compilation);
        return [.. facts.Marks.Where(mark => mark.Location.SourceTree == context.TargetNode.SyntaxTree).SelectMany(mark => ToolTypeParser.Parse(mark, facts, cancellationToken))];
    }

    private static OutputParse? ParseOutput(GeneratorAttributeSyntaxContext context, CancellationToken cancellationToken) =>
        context.TargetSymbol is INamedTypeSymbol type ? OutputParser.Parse(type, ToolFacts.Of(context.SemanticModel.Compilation), cancellationToken) : null;

    private static IEnumerable<TypeDefinition> Definitions(IEnumerable<ToolSpec> tools, IEnumerable<OutputSpec> outputs) => tools
        .SelectMany(static tool => tool.Types)
        .Concat(outputs.SelectMany(static output => output.Types))
        .GroupBy(static type => type.Key, StringComparer.Ordinal)
        .Select(static group => group.First())
        .OrderBy(static type => type.Key, StringComparer.Ordinal);

    private static IncrementalValuesProvider<ToolSpec> Specs(IncrementalValuesProvider<ToolParse> parses) => parses
        .Where(static parse => parse.Spec is not null)
        .Select(static (parse, _) => parse.Spec!)
        .WithTrackingName(StepNames.Specs);

    private static IncrementalValuesProvider<ToolSpec> Accepted(
        IncrementalValuesProvider<ToolSpec> specs, IncrementalValueProvider<CollectionProblems> problems, IncrementalValueProvider<DocumentationFiles> documentation) => specs
        .Combine(problems.Combine(documentation))
        .Where(static pair => !pair.Right.Left.Rejects(pair.Left))
        .Select(static (pair, _) => pair.Right.Right.Fill(pair.Left))
        .WithTrackingName(StepNames.Tools);

    private static void AddTool(SourceProductionContext output, ToolSpec tool, MapOptions options) =>
        output.AddSource($"Tool.{tool.Name}.g.cs", Text(ToolEmitter.Emit(tool, options)));

    private static void Report(SourceProductionContext output, ImmutableArray<ToolParse> parses, ImmutableEquatableArray<ForeignTool> foreign)
    {
        foreach (Diagnostic diagnostic in parses.SelectMany(static parse => parse.Diagnostics)
            .Concat(CollectedTools.Check(parses.Where(static parse => parse.Spec is not null).Select(static parse => (parse.Spec!, parse.Location)).ToArray(), foreign)))
        {
            output.ReportDiagnostic(diagnostic);
        }
    }

    private static Microsoft.CodeAnalysis.Text.SourceText Text(string source) => Microsoft.CodeAnalysis.Text.SourceText.From(source, System.Text.Encoding.UTF8);
}
