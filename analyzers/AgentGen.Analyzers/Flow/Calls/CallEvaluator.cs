using AgentGen.Analyzers.Flow.Values;
using AgentGen.Analyzers.Flow.Walk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>
/// Evaluates calls: by what is known of the framework, by the body of the called method, else by the rule that unknown code checks what it is given.
/// </summary>
/// <param name="session">The flow.</param>
internal sealed class CallEvaluator(FlowSession session)
{
    public Value Evaluate(IInvocationOperation call)
    {
        Value instance = call.Instance is null ? Value.Clean : session.Evaluate(call.Instance);
        if (call.TargetMethod.MethodKind == MethodKind.LocalFunction)
        {
            return session.Functions.CallLocal(call.TargetMethod, call.Arguments, [.. call.Arguments.Select(argument => session.Evaluate(argument.Value))]);
        }

        Call read = Read(call, call.TargetMethod, instance, call.Arguments);
        return call.TargetMethod is { Name: "<Clone>$" } ? instance
            : session.Functions.CallKept(call, read.Values) ?? Finish(read);
    }

    public Value Evaluate(IObjectCreationOperation creation)
    {
        if (creation.Constructor is not { } constructor)
        {
            foreach (IArgumentOperation argument in creation.Arguments)
            {
                session.Evaluate(argument.Value);
            }

            return Value.Clean;
        }

        Call call = Read(creation, constructor, Value.Clean, creation.Arguments);
        Value result = Finish(call);
        if (!session.Context.IsData(creation.Type))
        {
            return result;
        }

        if (session.Context.Summaries.Made(session, call) is { } made)
        {
            result = made.Members.Aggregate(result, static (whole, member) => whole.WithMember(member.Key, member.Value));
        }

        // A parameter of a primary constructor, or of a record, fills what has its name.
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            if (call.Arguments[i].Parameter is { } parameter && (!call.Values[i].IsClean || !call.Values[i].Members.IsEmpty)
                && (creation.Type!.GetMembers()
                    .FirstOrDefault(member => member is IPropertySymbol or IFieldSymbol { AssociatedSymbol: null }
                    && IsNamed(member.Name, parameter.Name))?.Name ?? parameter.Name) is { } filled
                && !result.Members.ContainsKey(filled))
            {
                result = result.WithMember(filled, session.Refresh(call.Values[i]));
            }
        }

        return result;
    }

    /// <summary>Evaluates the use of an indexer.</summary>
    public Value Index(IPropertyReferenceOperation indexer, Value container)
    {
        Value key = Value.Clean;
        foreach (IArgumentOperation argument in indexer.Arguments)
        {
            key = session.Evaluate(argument.Value);
        }

        return Places.IsText(indexer.Instance?.Type) ? container.AsPart()
            : session.Context.NameOf(indexer.Instance?.Type) is "System.Text.RegularExpressions.GroupCollection" ? Value.Clean
            : container.Element(key.IsConstant ? $"[{key.Lead}]" : Source.Element);
    }

    /// <summary>What the answer of a call says by the functions it is handed; <see langword="null"/> where that is nothing.</summary>
    public BoolFact? Judge(IInvocationOperation call)
    {
        FlowState before = session.State;
        Value instance = call.Instance is null ? Value.Clean : session.Evaluate(call.Instance);
        BoolFact? truth = session.Functions.VisitArguments(Read(call, call.TargetMethod, instance, call.Arguments))?.Truth;
        session.State = before;
        return truth;
    }

    /// <summary>Notes what the answer of a call says by the body of what it calls; <see langword="false"/> where there is no body here.</summary>
    public bool ApplyAnswer(IInvocationOperation operation, bool outcome)
    {
        Value instance = operation.Instance is null ? Value.Clean : session.Evaluate(operation.Instance);
        Call call = Read(operation, operation.TargetMethod, instance, operation.Arguments);
        if (session.Context.Summaries.Find(session, call) is not { } summary)
        {
            return false;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.Out } parameter && !CallNames.IsCleaner(call.Name))
            {
                session.Places.Write(argument.Value, summary.Filled(session, call, parameter, outcome));
            }
        }

        Summaries.Ensure(session, call, summary, outcome);
        return true;
    }

    private static bool IsNamed(string member, string parameter) =>
        string.Equals(member.TrimStart('_'), parameter.TrimStart('_'), StringComparison.OrdinalIgnoreCase);

    private Call Read(IOperation operation, IMethodSymbol method, Value instance, IReadOnlyList<IArgumentOperation> arguments)
    {
        var values = new Value[arguments.Count];
        for (int i = 0; i < values.Length; i++)
        {
            IArgumentOperation argument = arguments[i];
            bool isWritten = argument.Parameter?.RefKind == RefKind.Out || argument.Value is IDeclarationExpressionOperation;
            values[i] = isWritten || Functions.FunctionIn(argument.Value) is not null ? Value.Clean : session.Evaluate(argument.Value);
        }

        return new Call(operation, method, session.Context.NameOf(method.ContainingType), instance, arguments, values);
    }

    private Value Finish(Call call)
    {
        Value result = session.Functions.VisitArguments(call) is { } returned ? LinqCalls.Result(session, call, returned) : ResultOf(call);
        OutArguments.Write(session, call);
        return result;
    }

    private Value ResultOf(Call call)
    {
        if (!call.IsTouched)
        {
            return Value.Clean;
        }

        return CleaningCalls.Result(session, call)
            ?? TextCalls.Result(session, call)
            ?? PathCalls.Result(call)
            ?? CarryingCalls.Result(session, call)
            ?? session.Context.Summaries.Apply(session, call)
            ?? Unknown(call);
    }

    // Unknown code is taken to check what it is given: a missed danger is better than a false alarm.
    private Value Unknown(Call call)
    {
        if (CallNames.IsGuard(call.Name) && !call.Type.StartsWith("System.", StringComparison.Ordinal))
        {
            var before = session.State;
            CheckArguments(call);
            if (call.Method.ReturnsVoid || call.Operation.Parent is IAwaitOperation or IExpressionStatementOperation)
            {
                return Value.Clean;
            }

            // What returns an answer does not throw: the answer decides.
            var whenTrue = session.State.Checked;
            session.State = before;
            return Value.Clean.WithTruth(new BoolFact(whenTrue, before.Checked));
        }

        return Value.Clean;
    }

    private void CheckArguments(Call call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            session.Guards.Check(argument.Value, Checks.All);
        }
    }
}
