using AgentGen.Analyzers.Flow.Sinks;
using AgentGen.Analyzers.Flow.Values;
using AgentGen.Analyzers.Flow.Walk;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>Carries the sinks of a called method to the arguments that reach them.</summary>
internal static class SummaryHits
{
    /// <summary>The sinks that the sources of a body reach in it, or in what it calls.</summary>
    public static IEnumerable<(SinkKind Kind, Source Source, Location Place, string Name)> In(FlowSession session, IOperation body) =>
        SinkScan.Find(session, body)
            .SelectMany(hit => hit.Sources.Select(source => (hit.Sink.Kind, source, hit.Sink.Value.Syntax.GetLocation(), hit.Sink.Name)))
            .Concat(session.DistantHits.Select(static hit => (hit.Kind, hit.Source, hit.Sink, hit.Name)))
            .Distinct();

    public static void Record(FlowSession session, Call call, Summary summary)
    {
        foreach (var hit in summary.Hits)
        {
            SyntaxNode? argument = hit.Source.Parameter is null ? call.InstanceOperation?.Syntax : call.Argument(hit.Source.Parameter.Ordinal)?.Value.Syntax;
            Add(session, argument ?? call.Operation.Syntax, Summaries.Given(call, hit.Source), hit);
        }
    }

    public static void Record(FlowSession session, SyntaxNode argument, Func<Source, Value> given, Summary summary)
    {
        foreach (var hit in summary.Hits)
        {
            Add(session, argument, given(hit.Source), hit);
        }
    }

    private static void Add(FlowSession session, SyntaxNode argument, Value given, (SinkKind Kind, Source Source, Location Place, string Name) hit)
    {
        foreach (Taint taint in session.Refresh(given).Unchecked(hit.Kind.Needs()))
        {
            if (!session.DistantHits.Any(known => known.Argument == argument && known.Kind == hit.Kind))
            {
                session.DistantHits.Add(new DistantHit(hit.Kind, taint.Source, argument, hit.Place, hit.Name));
            }
        }
    }
}
