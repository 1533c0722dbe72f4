using AgentGen.Analyzers.Flow.Values;

namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>What each kind of sink needs of a value.</summary>
internal static class SinkKinds
{
    /// <summary>The check after which a value does no harm in a sink of the kind.</summary>
    public static Checks Needs(this SinkKind kind) => (Checks)(1 << (int)kind);
}
