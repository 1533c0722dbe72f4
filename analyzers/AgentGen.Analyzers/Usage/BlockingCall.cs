using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AgentGen.Analyzers.Usage;

/// <summary>A place that waits for a task by holding its thread.</summary>
/// <param name="expression">What waits.</param>
/// <param name="name">The member that does, to be underlined.</param>
/// <param name="kind">How.</param>
/// <param name="task">The task, where there is one.</param>
internal sealed class BlockingCall(ExpressionSyntax expression, SimpleNameSyntax name, BlockingKind kind, IOperation? task)
{
    public ExpressionSyntax Expression { get; } = expression;

    public SimpleNameSyntax Name { get; } = name;

    public BlockingKind Kind { get; } = kind;

    public IOperation? Task { get; } = task;
}
