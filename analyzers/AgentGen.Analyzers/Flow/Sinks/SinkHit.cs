using AgentGen.Analyzers.Flow.Values;

namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>A sink that the text of a model reaches.</summary>
/// <param name="sink">The sink.</param>
/// <param name="sources">The sources whose text reaches it without the check it needs.</param>
internal sealed class SinkHit(Sink sink, IReadOnlyList<Source> sources)
{
    public Sink Sink { get; } = sink;

    public IReadOnlyList<Source> Sources { get; } = sources;
}
