using System.Collections.Immutable;
using AgentGen.Analyzers.Effects;
using AgentGen.Analyzers.Reach;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Results;

/// <summary>AGEN2012: what a tool returns holds a secret.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix(RuleIds.SecretInResult, "Only the author knows what the model needs to know instead of the secret.")]
public sealed class SecretResultAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.SecretInResult,
        "Secret in a tool's result",
        "The tool '{0}' returns {1} to the model: return only what the model needs to know, such as whether it is set",
        RuleCategories.Safety,
        DiagnosticSeverity.Warning);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        ToolBody.Register(context, Analyze);
    }

    private static void Analyze(ToolBody tool)
    {
        var parts = new ValueParts(tool.Root);
        var reported = new HashSet<IOperation>();
        foreach (IOperation returned in ValueParts.Returned(tool.Root))
        {
            if (SecretObjects.FindAccount(returned, parts) is { } account)
            {
                tool.Report(Diagnostic.Create(Rule, returned.Syntax.GetLocation(), tool.Method.Name, account));
            }
        }

        foreach (IOperation part in ValueParts.Returned(tool.Root).SelectMany(parts.Of))
        {
            string? secret = SecretSources.Find(part, tool, parts) ?? SecretObjects.FindOptions(part) ?? SecretOfCallee(part, tool);
            if (secret is not null && reported.Add(part))
            {
                tool.Report(Diagnostic.Create(Rule, part.Syntax.GetLocation(), tool.Method.Name, secret));
            }
        }
    }

    private static string? SecretOfCallee(IOperation part, ToolBody tool)
    {
        if (part is not IInvocationOperation { TargetMethod: var callee }
            || callee.DeclaringSyntaxReferences.IsEmpty
            || MethodBodies.Of(tool.Compilation).Find(callee, tool.CancellationToken) is not { } body)
        {
            return null;
        }

        var parts = new ValueParts(body);
        return ValueParts.Returned(body).SelectMany(parts.Of).Select(inner => SecretSources.Find(inner, tool, parts))
            .FirstOrDefault(static secret => secret is not null);
    }
}
