using AgentGen.Analyzers.Commands;
using AgentGen.Analyzers.Flow.Values;
using AgentGen.Analyzers.Flow.Walk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Sinks;

/// <summary>Finds the sinks of a body that the text of a model reaches, when the flow through it is known.</summary>
internal static class SinkScan
{
    public static IEnumerable<SinkHit> Find(FlowSession session, IOperation body)
    {
        if (session.IsExhausted)
        {
            yield break;
        }

        foreach (IOperation operation in body.DescendantsAndSelf())
        {
            foreach (Sink sink in SinksOf(session.Context, operation))
            {
                if (Reaching(session, sink) is { Count: > 0 } sources)
                {
                    yield return new SinkHit(sink, sources);
                }
            }

            if (ShellSinks.Find(operation) is { } shell)
            {
                foreach (SinkHit hit in InCommandLine(session, shell))
                {
                    yield return hit;
                }
            }
        }
    }

    private static IEnumerable<Sink> SinksOf(FlowContext context, IOperation operation)
    {
        if (operation is not (IInvocationOperation or IObjectCreationOperation or IAssignmentOperation))
        {
            return [];
        }

        IEnumerable<Sink> sinks = LaunchSinks.Find(operation).Concat(SinkTable.Find(context, operation)).Concat(ShellChains.Find(operation));
        if (SqlSinks.TextOf(operation) is { } sql)
        {
            sinks = sinks.Append(new Sink(SinkKind.Sql, sql, operation, operation is IObjectCreationOperation creation ? $"new {creation.Type?.Name}"
                : "CommandText"));
        }

        return operation is IInvocationOperation call && DeserializationSinks.DataOf(call) is { } data
            ? sinks.Append(new Sink(SinkKind.Deserialization, data, call, $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}"))
            : sinks;
    }

    private static List<Source> Reaching(FlowSession session, Sink sink) =>
        [.. session.FactOf(sink.Value).Unchecked(sink.Kind.Needs()).Select(static taint => taint.Source)];

    // Each hole is underlined for itself.
    private static IEnumerable<SinkHit> InCommandLine(FlowSession session, ShellSink shell)
    {
        foreach (CommandHole hole in shell.Command.Holes)
        {
            var sink = new Sink(SinkKind.Shell, hole.Expression, shell.Site, "a shell command line");
            if (Reaching(session, sink) is { Count: > 0 } sources && !IsCheckedLater(session, hole.Expression, shell.Site))
            {
                yield return new SinkHit(sink, sources);
            }
        }
    }

    // A hole in a line that was put into a local: what was checked since then is told by the uses of the local.
    private static bool IsCheckedLater(FlowSession session, IOperation hole, IOperation site)
    {
        IOperation? place = hole;
        while (place is not null and not IVariableDeclaratorOperation and not IBlockOperation)
        {
            place = place.Parent;
        }

        if (place is not IVariableDeclaratorOperation { Symbol: { Type.SpecialType: SpecialType.System_String } line })
        {
            return false;
        }

        var uses = hole.Root().Descendants().OfType<ILocalReferenceOperation>().Where(use => SymbolEqualityComparer.Default.Equals(use.Local, line)).ToList();
        IOperation? last = uses.LastOrDefault(use => site.Syntax.Span.Contains(use.Syntax.Span)) ?? uses.LastOrDefault();
        return last is null || !session.FactOf(last).Unchecked(Checks.Shell).Any();
    }
}
