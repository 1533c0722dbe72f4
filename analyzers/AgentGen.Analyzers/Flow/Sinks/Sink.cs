using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>A place in the code where the text of a model does harm.</summary>
/// <param name="kind">What harm.</param>
/// <param name="value">The expression that must not carry the text.</param>
/// <param name="site">The call, creation or assignment that makes it harmful.</param>
/// <param name="name">What the site is called, as in <c>File.Delete</c>.</param>
/// <param name="reported">What is underlined, where that is not the value.</param>
internal sealed class Sink(SinkKind kind, IOperation value, IOperation site, string name, IOperation? reported = null)
{
    public SinkKind Kind { get; } = kind;

    public IOperation Value { get; } = value;

    public IOperation Site { get; } = site;

    public string Name { get; } = name;

    public IOperation Reported { get; } = reported ?? value;
}
