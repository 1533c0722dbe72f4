using System.Collections.Concurrent;
using AgentGen.Analyzers.Flow.Values;
using AgentGen.Analyzers.Flow.Walk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>The summaries of the methods of a compilation, each made once.</summary>
internal sealed class Summaries(FlowContext context)
{
    private readonly ConcurrentDictionary<SummaryKey, Summary> known = new();

    /// <summary>What a call gives by the body of what it calls; <see langword="null"/> where there is no body here.</summary>
    public Value? Apply(FlowSession session, Call call)
    {
        if (Find(session, call) is not { } summary)
        {
            return null;
        }

        // What does harm itself is no check, whatever its name.
        bool isGuard = CallNames.IsGuard(call.Name) && summary.Hits.IsEmpty && context.IsBelieved(call.Method, session.CancellationToken);
        bool isChecked = isGuard && (call.Method.ReturnsVoid || IsTask(call.Method.ReturnType));
        foreach (IArgumentOperation argument in isChecked ? call.Arguments : [])
        {
            session.Guards.Check(argument.Value, Checks.All);
        }

        if (session.IsRecording && !isChecked && context.Reach.Find(call.Method) is null)
        {
            SummaryHits.Record(session, call, summary);
        }

        Ensure(session, call, summary, outcome: null);
        TakeIn(session, call, summary);
        Value result = Translate(summary.Result, source => Given(call, source));
        return isGuard && !isChecked && call.Method.ReturnType.SpecialType != SpecialType.System_Boolean ? null : result;
    }

    /// <summary>What a constructor leaves in the object it makes; <see langword="null"/> where there is no body here.</summary>
    public Value? Made(FlowSession session, Call call) =>
        Find(session, call) is { } summary ? Translate(summary.Object, source => Given(call, source)) : null;

    /// <summary>Follows a method that is handed over as a value, as in <c>files.Select(Read)</c>.</summary>
    public Value ApplyReference(FlowSession session, IMethodReferenceOperation reference, IMethodSymbol method, Value given)
    {
        if (given.IsClean || method.Parameters.Length != 1 || (CallNames.IsCleaner(method.Name) && context.IsBelieved(method, session.CancellationToken))
            || Find(session, method, 1UL) is not { } summary)
        {
            return Value.Clean;
        }

        if (session.IsRecording)
        {
            SummaryHits.Record(session, reference.Syntax, source => MemberAt(given, source), summary);
        }

        return Translate(summary.Result, source => MemberAt(given, source));
    }

    /// <summary>The summary of what a call calls; <see langword="null"/> where there is no body here, or the way is already too long.</summary>
    public Summary? Find(FlowSession session, Call call)
    {
        ulong touched = 0;
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            if (call.Arguments[i].Parameter is { Ordinal: < SummaryKey.This } parameter && call.Values[i].AllTaints().Any())
            {
                touched |= 1UL << parameter.Ordinal;
            }
        }

        if (call.Instance.AllTaints().Any() && context.IsData(call.Method.ContainingType))
        {
            touched |= 1UL << SummaryKey.This;
        }

        // Members that are clean are not taken for the model's inside the method.
        string members = call.Instance.IsClean
            ? string.Join(",", call.Instance.Members.Where(static member => member.Value.AllTaints().Any()).Select(static member => member.Key)
            .OrderBy(static name => name, StringComparer.Ordinal)) : "";
        return touched == 0 ? null : Find(session, call.Method, touched, members);
    }

    public Summary? Find(FlowSession session, IMethodSymbol method, ulong touched, string members = "")
    {
        IMethodSymbol definition = Implementations.Of(context, (method.ReducedFrom ?? method).OriginalDefinition);
        if (session.Depth <= 0 || definition.DeclaringSyntaxReferences.IsEmpty)
        {
            return null;
        }

        var key = new SummaryKey(definition.PartialImplementationPart ?? definition, touched, members, session.Depth - 1);
        return known.TryGetValue(key, out Summary? summary) ? summary
            : context.Bodies.Find(key.Method, session.CancellationToken) is { } body ? known.GetOrAdd(key, Make(key, body, session.CancellationToken))
            : null;
    }

    /// <summary>Notes what the call has made sure of, or what its answer says.</summary>
    public static void Ensure(FlowSession session, Call call, Summary summary, bool? outcome)
    {
        foreach (var ensured in summary.Ensures(outcome))
        {
            if (ensured.Key.Path.Length == 0 && ArgumentOf(call, ensured.Key) is { } argument)
            {
                session.Guards.Check(argument, ensured.Value);
            }
            else
            {
                foreach (Taint taint in Given(call, ensured.Key).Taints.Where(static taint => !taint.IsPart))
                {
                    session.State = session.State.With(taint.Source, ensured.Value);
                }
            }
        }
    }

    /// <summary>A value in terms of a method's parameters, told in terms of what they were given.</summary>
    public static Value Translate(Value value, Func<Source, Value> given)
    {
        // What is handed back whole keeps its members apart; what is a part of it is a part of all.
        Value? result = null;
        foreach (Taint taint in value.Taints)
        {
            Value outer = given(taint.Source).Map(old => new Taint(old.Source, old.Checks | taint.Checks, old.IsPart || taint.IsPart)).WithTruth(null);
            outer = taint.IsPart && !outer.Members.IsEmpty ? Value.Of(outer.AllTaints()) : outer;
            result = result is null ? outer : result.Join(outer);
        }

        result = result is null ? (value.IsConstant ? value : Value.Clean) : result.WithLead(value.Lead);
        return value.Members.Aggregate(result, (whole, member) => whole.WithMember(member.Key, Translate(member.Value, given)));
    }

    /// <summary>What a source of the called method was given.</summary>
    public static Value Given(Call call, Source source) => MemberAt(source.Parameter is null ? call.Instance : call[source.Parameter.Ordinal], source);

    private static Value MemberAt(Value value, Source source)
    {
        foreach (string step in source.Path.Replace("[", ".[").Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            value = step[0] == '[' ? value.Element(step) : value.Member(step);
        }

        return value;
    }

    private static IOperation? ArgumentOf(Call call, Source source) =>
        source.Parameter is null ? call.InstanceOperation : call.Argument(source.Parameter.Ordinal)?.Value;

    private static bool IsTask(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 0 };

    // A builder or a list that is handed over may come back with more text in it.
    private static void TakeIn(FlowSession session, Call call, Summary summary)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.None, Type: { IsReferenceType: true, SpecialType: SpecialType.None } } parameter)
            {
                Value after = summary.Filled(session, call, parameter, outcome: null);
                if (after.AllTaints().Any(taint => !call[parameter.Ordinal].AllTaints().Any(before => before.Source.Equals(taint.Source))))
                {
                    session.Places.Add(argument.Value, after);
                }
            }
        }
    }

    private Summary Make(SummaryKey key, IOperation body, CancellationToken cancellationToken)
    {
        ControlFlowGraph? graph = body switch
        {
            IMethodBodyOperation method => ControlFlowGraph.Create(method, cancellationToken),
            IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellationToken),
            IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block, cancellationToken),
            _ => null,
        };
        if (graph is null)
        {
            return Summary.Nothing;
        }

        FlowState entry = FlowState.Empty;
        foreach (IParameterSymbol parameter in key.Method.Parameters)
        {
            if (key.IsTouched(parameter.Ordinal) && Carriers.CanCarryText(parameter.Type))
            {
                entry = entry.With(parameter, Value.Of(new Source(parameter, "", Places.IsText(parameter.Type))));
            }
        }

        if (key.IsTouched(SummaryKey.This))
        {
            entry = entry.With(RootComparer.This, key.Members.Length == 0
                ? Value.Of(new Source(null, "", isText: false))
                : key.Members.Split(',').Aggregate(Value.Clean, static (self, name) =>
                    self.WithMember(name, Value.Of(new Source(null, "." + name, isText: true)))));
        }

        var session = new FlowSession(context, key.Depth, cancellationToken) { IsRecording = true };
        var exits = new GraphWalk(session, graph).Run(entry);
        return session.IsExhausted ? Summary.Nothing : new Summary(exits, SummaryHits.In(session, body));
    }
}
