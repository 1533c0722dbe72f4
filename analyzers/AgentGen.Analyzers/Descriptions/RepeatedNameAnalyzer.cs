using System.Collections.Immutable;
using AgentGen.Analyzers.Reach;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Descriptions;

/// <summary>AGEN3018: a description says no more than the name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix(RuleIds.DescriptionRepeatsName, "Only the author knows what there is to say.")]
public sealed class RepeatedNameAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.DescriptionRepeatsName,
        "Description repeats the name",
        "The description of {0} says no more than its name ('{1}'): say what the name cannot, such as units, formats, limits and examples",
        RuleCategories.Usage,
        DiagnosticSeverity.Info);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            ModelReach reach = ModelReach.Of(start.Compilation, start.Options, start.CancellationToken);
            if (!reach.IsEmpty)
            {
                start.RegisterToolAction(reach, Check);
            }
        });
    }

    private static void Check(ReachedTool tool)
    {
        bool readsComments = ModelTexts.ReadsComments(tool);
        if ((readsComments ? tool.Facts.Descriptions.OfMethod(tool.Method) : DescriptionAttributes.Of(tool.Method)) is { Length: > 0 } description
            && NameWords.SaysNoMore(description, tool.Method.Name))
        {
            tool.Report(Diagnostic.Create(Rule, tool.Method.NameLocation(), $"the tool '{tool.Name}'", description.Trim()));
        }

        foreach (IParameterSymbol parameter in FilledParameters.Of(tool.Method, tool.Compilation))
        {
            if ((readsComments ? tool.Facts.Descriptions.OfParameter(tool.Method, parameter)
                : DescriptionAttributes.OfParameter(parameter)) is { Length: > 0 } words
                && NameWords.SaysNoMore(words, parameter.Name))
            {
                tool.Report(Diagnostic.Create(Rule, parameter.NameLocation(), $"the parameter '{parameter.Name}' of '{tool.Name}'", words.Trim()));
            }
        }
    }
}
