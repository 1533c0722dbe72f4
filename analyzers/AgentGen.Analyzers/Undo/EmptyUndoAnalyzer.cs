using System.Collections.Immutable;
using AgentGen.Analyzers.Declarations;
using AgentGen.Analyzers.Reach;
using AgentGen.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Undo;

/// <summary>AGEN3008: a tool says that its calls can be taken back, and its methods do not take them back.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
[NoCodeFix(RuleIds.EmptyUndo, "How a call is taken back is only known to the author.")]
public sealed class EmptyUndoAnalyzer : DiagnosticAnalyzer
{
    private const string Capture = "Capture";
    private const string Undo = "Undo";

    private static readonly DiagnosticDescriptor Rule = Descriptor.Create(
        RuleIds.EmptyUndo,
        "Capture or Undo that takes nothing back",
        "The tool '{0}' cannot be taken back, because '{1}' {2}",
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
        if (Find(method, tool, Capture) is not { } capture || Find(method, tool, Undo) is not { } undo)
        {
            return;
        }

        MethodBodies bodies = MethodBodies.Of(context.Compilation);
        if (bodies.Find(capture, context.CancellationToken) is { } captureBody && UndoBody.OnlyThrows(captureBody))
        {
            Report(context, tool, Capture, capture, "only throws, so that every call fails before it begins: return what the undo needs");
        }

        if (bodies.Find(undo, context.CancellationToken) is { } undoBody && FindProblem(undoBody, capture, undo) is { } problem)
        {
            Report(context, tool, Undo, undo, problem);
        }
    }

    private static string? FindProblem(IOperation body, IMethodSymbol capture, IMethodSymbol undo) =>
        UndoBody.OnlyThrows(body) ? "only throws: put back what was captured, or declare another effect"
        : UndoBody.OnlyAnswersNothingToDo(body) ? "always answers that there was nothing to do: put back what was captured, or declare another effect"
        : ReturnParser.Unwrap(capture.ReturnType, out _) is { } token
            && undo.Parameters.FirstOrDefault(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, token)) is { } before
            && !UndoBody.Reads(body, before)
                ? $"never looks at '{before.Name}', which '{capture.Name}' took: put back what it says"
        : null;

    private static IMethodSymbol? Find(IMethodSymbol method, AttributeData tool, string role) =>
        tool.Named<string>(role) is { } name
        && method.ContainingType.GetMembers(name).OfType<IMethodSymbol>().ToArray() is [{ IsVirtual: false, IsAbstract: false } only]
            ? only
            : null;

    private static void Report(SymbolAnalysisContext context, AttributeData tool, string role, IMethodSymbol helper, string problem)
    {
        var argument = (tool.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) as AttributeSyntax)?.ArgumentList?.Arguments
            .FirstOrDefault(one => one.NameEquals?.Name.Identifier.ValueText == role);
        if (argument is not null)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, argument.Expression.GetLocation(), context.Symbol.Name, helper.Name, problem));
        }
    }
}
