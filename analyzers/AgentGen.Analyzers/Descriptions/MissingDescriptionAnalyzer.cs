using System.Collections.Immutable;
using AgentGen.Analyzers.Reach;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Descriptions;

/// <summary>AGEN3017: a tool or its parameters have no description, so that a model goes by their names alone.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingDescriptionAnalyzer : DiagnosticAnalyzer
{
    /// <summary>The property of a diagnostic whose tool has an XML comment that says all that is missing.</summary>
    internal const string FromComment = "FromComment";

    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.MissingDescription,
        "Tool or parameter without a description",
        "The tool '{0}' has no description {1}: a model goes by the names alone; {2}",
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

    // What is handed to a factory may be described there, in ways that are not always to be seen.
    private static void Check(ReachedTool tool)
    {
        if (tool.Kind == ToolKind.Factory || tool.Method is { IsOverride: true } or { ContainingType.TypeKind: TypeKind.Interface } || Implements(tool.Method))
        {
            return;
        }

        MissingDescriptions missing = MissingDescriptions.Of(tool.Method, tool.Compilation, ModelTexts.ReadsComments(tool));
        if (!missing.IsEmpty)
        {
            bool fromComment = missing.HasComments && !ModelTexts.ReadsComments(tool);
            string remedy = fromComment ? "its XML comment is not read, copy it to [Description]"
                : tool.Kind == ToolKind.AgentGen ? "say in its XML comment what it does and what each parameter means"
                : "say in [Description] what it does and what each parameter means";
            var properties = fromComment ? ImmutableDictionary<string, string?>.Empty.Add(FromComment, "true") : ImmutableDictionary<string, string?>.Empty;
            tool.Report(Diagnostic.Create(Rule, tool.Method.NameLocation(), properties, tool.Name, missing.ToString(), remedy));
        }
    }

    // The description may stand on the interface.
    private static bool Implements(IMethodSymbol method) => method.ExplicitInterfaceImplementations.Length > 0
        || method.ContainingType.AllInterfaces.Any(type => type.GetMembers(method.Name)
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method)));
}
