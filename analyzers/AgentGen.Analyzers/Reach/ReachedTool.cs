using AgentGen.Compiler;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Reach;

/// <summary>A tool that a rule looks at.</summary>
/// <param name="method">The method, local function or lambda.</param>
/// <param name="kind">What makes it a tool.</param>
/// <param name="body">What it does, where the rule asked for it.</param>
/// <param name="compilation">Its compilation.</param>
/// <param name="report">Takes what the rule finds.</param>
/// <param name="cancellationToken">Stops the analysis.</param>
internal sealed class ReachedTool(
    IMethodSymbol method, ToolKind kind, IOperation? body, Compilation compilation, Action<Diagnostic> report, CancellationToken cancellationToken)
{
    public IMethodSymbol Method { get; } = method;

    public ToolKind Kind { get; } = kind;

    public IOperation? Body { get; } = body;

    public Compilation Compilation { get; } = compilation;

    public Action<Diagnostic> Report { get; } = report;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    public ToolFacts Facts => ToolFacts.Of(Compilation);

    /// <summary>What a message calls it: a lambda has no name.</summary>
    public string Name => Method.MethodKind == MethodKind.AnonymousFunction ? "lambda" : Method.Name;
}
