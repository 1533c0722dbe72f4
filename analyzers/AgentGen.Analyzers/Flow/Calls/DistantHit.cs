using AgentGen.Analyzers.Flow.Sinks;
using AgentGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>That an argument reaches a sink inside the method it is handed to.</summary>
/// <param name="kind">The kind of sink.</param>
/// <param name="source">The source that reaches it.</param>
/// <param name="argument">The argument.</param>
/// <param name="sink">Where the sink stands.</param>
/// <param name="name">What the sink is called.</param>
internal sealed class DistantHit(SinkKind kind, Source source, SyntaxNode argument, Location sink, string name)
{
    public SinkKind Kind { get; } = kind;

    public Source Source { get; } = source;

    public SyntaxNode Argument { get; } = argument;

    public Location Sink { get; } = sink;

    public string Name { get; } = name;
}
