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
            if (FindProblem(gates, i, method, MethodBodies.Of(context.Compilation), context.CancellationToken) is { } problem && gates[i].Attribute.Place() is { } place)
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, place, gates[i].Name, method.Name, problem));
            }
        }
    }

    private static string? FindProblem(IReadOnlyList<ToolGate> gates, int number, IMethodSymbol method, MethodBodies bodies, CancellationToken cancellationToken)
    {
        ToolGate gate = gates[number];
        return gates.Take(number).Any(gate.IsSame) ? "stands there twice: take one away"
            : gate.IsNone ? gates.Any(static other => !other.IsNone) ? "checks nothing beside the others: take it away" : null
            : gate.Custom is { } type ? ConstantGate.IsOne(type, bodies, cancellationToken) ? "can never fail, because it passes every call: let it look at something, or take it away" : null
            : bodies.Find(method, cancellationToken) is not { } body ? null
            : gate.Name switch
            {
                ToolGate.Contains when gate.Argument is { Length: > 0 } text => ConstantText.FindProblem(body, text),
                ToolGate.FileExists or ToolGate.SyntaxValid when method.Parameters.FirstOrDefault(parameter => parameter.Name == gate.Argument) is { } path && RemovedFile.IsRemoved(method, path, body) =>
                    $"can never pass, because the tool takes the file at '{path.Name}' away: check what should be there instead, or say [QualityGate(Gate.None)]",
                _ => null,
            };
    }
}
