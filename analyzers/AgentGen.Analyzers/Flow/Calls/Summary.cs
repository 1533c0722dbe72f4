using System.Collections.Immutable;
using AgentGen.Analyzers.Flow.Sinks;
using AgentGen.Analyzers.Flow.Values;
using AgentGen.Analyzers.Flow.Walk;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>What a method does with the text that its parameters carry.</summary>
internal sealed class Summary
{
    /// <summary>Of a method that is too large to be followed, or calls itself: nothing is known.</summary>
    public static readonly Summary Nothing = new([], []);

    private readonly ImmutableArray<(GraphExit Exit, BoolFact? Truth)> exits;

    public Summary(IEnumerable<GraphExit> exits, IEnumerable<(SinkKind Kind, Source Source, Location Place, string Name)> hits)
    {
        this.exits = [.. exits.Select(static exit => (exit, exit.Result?.Truth))];
        Hits = [.. hits];
        Result = this.exits.Aggregate((Value?)null, static (sum, way) => way.Exit.Result is null ? sum : sum is null ? way.Exit.Result
            : sum.Join(way.Exit.Result)) ?? Value.Clean;
    }

    /// <summary>The sinks that the method's sources reach in it.</summary>
    public ImmutableArray<(SinkKind Kind, Source Source, Location Place, string Name)> Hits { get; }

    /// <summary>What it returns, in terms of its own parameters.</summary>
    public Value Result { get; }

    /// <summary>What the object holds afterwards, in terms of the method's own parameters.</summary>
    public Value Object => exits.Aggregate((Value?)null, static (sum, way) => Of(way.Exit) is var value
        && sum is null ? value : sum!.Join(value)) ?? Value.Clean;

    /// <summary>What its sources have been checked for when it returns.</summary>
    public ImmutableDictionary<Source, Checks> Ensures(bool? outcome)
    {
        ImmutableDictionary<Source, Checks>? all = null;
        foreach ((GraphExit exit, BoolFact? truth) in exits)
        {
            var known = outcome is { } answer && truth is not null ? truth.When(answer) : exit.State.Checked;
            if (known is not null)
            {
                all = all is null ? known : CheckedSources.Join(all, known);
            }
        }

        return all ?? CheckedSources.None;
    }

    /// <summary>What a parameter that is passed by reference holds afterwards, in terms of the method's own parameters.</summary>
    public Value Filled(IParameterSymbol parameter, bool? outcome)
    {
        Value? sum = null;
        foreach ((GraphExit exit, BoolFact? truth) in exits)
        {
            if (outcome is not { } answer || truth is null || truth.When(answer) is not null)
            {
                Value value = exit.State.Refresh(exit.State.Read(parameter));
                sum = sum is null ? value : sum.Join(value);
            }
        }

        return sum ?? Value.Clean;
    }

    private static Value Of(GraphExit exit) => exit.State.Refresh(exit.State.Read(RootComparer.This));

    /// <summary>The same, told in the values that a call is made with.</summary>
    public Value Filled(FlowSession session, Call call, IParameterSymbol parameter, bool? outcome) =>
        Summaries.Translate(Filled(parameter.OriginalDefinition, outcome), source => Summaries.Given(call, source));
}
