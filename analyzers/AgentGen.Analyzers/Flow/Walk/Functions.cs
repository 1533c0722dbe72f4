using AgentGen.Analyzers.Flow.Calls;
using AgentGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Walk;

/// <summary>Follows lambdas and local functions: where they stand or are called, with what is known there.</summary>
/// <param name="session">The flow.</param>
internal sealed class Functions(FlowSession session)
{
    private const int Deepest = 4;

    private readonly Dictionary<ISymbol, (IOperation? Function, ControlFlowGraph? Graph)> kept = new(SymbolEqualityComparer.Default);

    private int depth;

    /// <summary>The lambda or method that an expression hands over; <see langword="null"/> where it is no function.</summary>
    public static IOperation? FunctionIn(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation switch
        {
            IDelegateCreationOperation created => FunctionIn(created.Target),
            IFlowAnonymousFunctionOperation or IMethodReferenceOperation => operation,
            _ => null,
        };
    }

    /// <summary>Remembers the function that a local holds.</summary>
    public void Keep(ILocalSymbol local, IOperation value)
    {
        if (FunctionIn(value) is { } function)
        {
            kept[local] = kept.TryGetValue(local, out var other) && other.Function?.Syntax != function.Syntax ? default : (function, session.Graph);
        }
    }

    /// <summary>Follows the call of a function that a local holds; <see langword="null"/> where that is not one function for certain.</summary>
    public Value? CallKept(IInvocationOperation call, IReadOnlyList<Value> values) =>
        call is { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: ILocalReferenceOperation { Local: var local } }
            && kept.TryGetValue(local, out var held) && held.Function is { } function && IsAround(held.Graph)
            ? Call(function, values)
            : null;

    // A lambda that stands inside another function is found from there alone.
    private bool IsAround(ControlFlowGraph? graph)
    {
        for (ControlFlowGraph? scope = session.Graph; scope is not null; scope = scope.Parent)
        {
            if (ReferenceEquals(scope, graph))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Follows a function that may be called at any time, with arguments of which nothing is known.</summary>
    public Value Visit(IOperation operation)
    {
        if (FunctionIn(operation) is { } function)
        {
            return Call(function, Value.Clean);
        }

        return Value.Clean;
    }

    /// <summary>
    /// Follows the functions among the arguments of a call, with elements of what it is called on; <see langword="null"/> where there are none.
    /// </summary>
    public Value? VisitArguments(Call call)
    {
        Value? returned = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (FunctionIn(argument.Value) is { } function)
            {
                bool isAggregate = call.Name == "Aggregate";
                Value each = call.InstanceOperation is null ? call[0].Element() : call.Instance.Element();
                Value given = !call.Type.StartsWith("System.", StringComparison.Ordinal) ? Value.Clean : isAggregate ? Value.Made(each, call[1]) : each;
                Value result = Call(function, given);
                returned = returned is null ? result : Value.Made(returned, result).WithTruth(result.Truth ?? returned.Truth);
            }
        }

        return returned;
    }

    /// <summary>Follows the call of a local function.</summary>
    public Value CallLocal(IMethodSymbol function, IReadOnlyList<IArgumentOperation> arguments, IReadOnlyList<Value> values)
    {
        Value result = Value.Clean;
        if (session.Graph is { } graph && LocalGraph(graph, function) is { } local)
        {
            FlowState entry = session.State;
            for (int i = 0; i < arguments.Count; i++)
            {
                if (arguments[i].Parameter is { } parameter)
                {
                    entry = entry.With(parameter.OriginalDefinition, values[i]);
                }
            }

            result = Run(local, entry, isCertain: true);
            foreach (IArgumentOperation argument in arguments.Where(static argument => argument.Parameter is { RefKind: RefKind.Out or RefKind.Ref }))
            {
                session.Places.Write(argument.Value, session.State.Read(argument.Parameter!.OriginalDefinition));
            }
        }

        return result;
    }

    private static ControlFlowGraph? LocalGraph(ControlFlowGraph graph, IMethodSymbol function)
    {
        for (ControlFlowGraph? scope = graph; scope is not null; scope = scope.Parent)
        {
            if (scope.LocalFunctions.Contains(function.OriginalDefinition, SymbolEqualityComparer.Default))
            {
                return scope.GetLocalFunctionControlFlowGraph(function.OriginalDefinition);
            }
        }

        return null;
    }

    private Value Call(IOperation function, Value given) => Call(function, [given, given, given]);

    private Value Call(IOperation function, IReadOnlyList<Value> given)
    {
        switch (function)
        {
            case IFlowAnonymousFunctionOperation lambda when session.Graph is { } graph && session.Context.Reach.Find(lambda.Symbol) is null:
                ControlFlowGraph body = graph.GetAnonymousFunctionControlFlowGraphInScope(lambda);
                return Run(body, lambda.Symbol.Parameters.Aggregate(session.State, (entry, parameter) => entry.With(parameter, Fitting(parameter, given))),
                    isCertain: false);
            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } local } when session.Graph is { } graph
                && LocalGraph(graph, local) is { } inner:
                return Run(inner, local.Parameters
                    .Aggregate(session.State, (entry, parameter) => entry.With(parameter.OriginalDefinition, Fitting(parameter, given))), isCertain: false);
            case IMethodReferenceOperation { Method: var method } reference:
                return session.Context.Summaries.ApplyReference(session, reference, method, given.Count > 0 ? given[0] : Value.Clean);
            default:
                return Value.Clean;
        }
    }

    private static Value Fitting(IParameterSymbol parameter, IReadOnlyList<Value> given) =>
        parameter.Ordinal < given.Count && Carriers.CanCarryText(parameter.Type) ? given[parameter.Ordinal] : Value.Clean;

    // What the function changes outside itself is known to perhaps have been changed.
    private Value Run(ControlFlowGraph graph, FlowState entry, bool isCertain)
    {
        if (depth >= Deepest)
        {
            return Value.Clean;
        }

        depth++;
        FlowState before = session.State;
        IReadOnlyList<GraphExit> exits = new GraphWalk(session, graph).Run(entry);
        depth--;

        Value? result = null;
        FlowState? after = null;
        foreach (GraphExit exit in exits)
        {
            after = after is null ? exit.State : after.Join(exit.State);
            result = exit.Result is null ? result : result is null ? exit.Result : result.Join(exit.Result);
        }

        session.State = after is null ? before : isCertain ? after : before.Join(after);
        return result ?? Value.Clean;
    }
}
