using System.Collections.Immutable;
using AgentGen.Analyzers.Declarations;
using AgentGen.Analyzers.Reach;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Gates;

/// <summary>AGEN3006: a gate whose verdict is known before any call.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EmptyGateAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.EmptyGate,
        "Quality gate that cannot apply or cannot fail",
        "The gate {0} of the tool '{1}' {2}",
        RuleCategories.Usage,
        DiagnosticSeverity.Warning);

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterToolAction(Analyze);
    }

    private static void Analyze(SymbolAnalysisContext context, IMethodSymbol method, AttributeData tool)
    {
        IReadOnlyList<ToolGate> gates = ToolGate.Of(method);
        for (int i = 0; i < gates.Count; i++)
        {
            ToolGate gate = gates[i];
            string? problem = gates.Take(i).Any(gate.IsSame) ? "stands there twice: take one away"
                : !gate.IsNone ? FindProblem(gate, method, MethodBodies.Of(context.Compilation), context.CancellationToken)
                : gates.Any(static other => !other.IsNone) ? "checks nothing beside the others: take it away"
                : null;
            if (problem is not null && gate.Attribute.Place() is { } place)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, place, gate.Name, method.Name, problem));
            }
        }
    }

    private static string? FindProblem(ToolGate gate, IMethodSymbol method, MethodBodies bodies, CancellationToken cancellationToken)
    {
        if (gate.Custom is { } type)
        {
            return ConstantGate.IsOne(type, bodies, cancellationToken) ? "can never fail, because it passes every call: let it look at something, or take it away" : null;
        }

        if (gate is not { Name: ToolGate.Contains or ToolGate.FileExists or ToolGate.SyntaxValid, Argument: { Length: > 0 } argument }
            || bodies.Find(method, cancellationToken) is not { } body)
        {
            return null;
        }

        return gate.Name == ToolGate.Contains ? ConstantText.FindProblem(body, argument)
            : method.Parameters.FirstOrDefault(parameter => parameter.Name == argument) is { } path && RemovedFile.IsRemoved(method, path, body)
                ? $"can never pass, because the tool takes the file at '{path.Name}' away: check what should be there instead, or say [QualityGate(Gate.None)]"
            : null;
    }
}
