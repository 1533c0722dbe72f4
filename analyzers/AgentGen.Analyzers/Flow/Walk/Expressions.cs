using AgentGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Walk;

/// <summary>Evaluates the operations of a graph: what each expression carries, and what statements change.</summary>
/// <param name="session">The flow.</param>
internal sealed class Expressions(FlowSession session)
{
    private const int Deepest = 120;

    private int depth;

    public Value Evaluate(IOperation operation)
    {
        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return constant is string text ? Value.Constant(text) : Value.Clean;
        }

        if (depth >= Deepest || !session.TakeStep())
        {
            return Value.Clean;
        }

        depth++;
        try
        {
            Value value = session.Refresh(EvaluateCore(operation));
            value = Carriers.CanCarryText(operation.Type) ? value : value.WithoutText();
            session.Record(operation, value);
            return value;
        }
        finally
        {
            depth--;
        }
    }

    private Value EvaluateCore(IOperation operation)
    {
        switch (operation)
        {
            case ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation or IFieldReferenceOperation
                or IPropertyReferenceOperation { Arguments.Length: 0 }:
                return session.Places.Read(operation);
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                return session.State.Read(RootComparer.This);
            case IConversionOperation conversion:
                return Evaluate(conversion.Operand);
            case IExpressionStatementOperation statement:
                return Evaluate(statement.Operation);
            case IArgumentOperation argument:
                return Evaluate(argument.Value);
            case IFlowCaptureOperation capture:
                return Capture(capture);
            case IBinaryOperation binary:
                return Binary(binary);
            case IInterpolatedStringOperation interpolated:
                return Concatenation.Of([.. interpolated.Parts.Select(EvaluatePart)]);
            case IAwaitOperation awaited:
                return Evaluate(awaited.Operation);
            case IInvocationOperation call:
                return session.CallEvaluator.Evaluate(call);
            case IObjectCreationOperation creation:
                return session.CallEvaluator.Evaluate(creation);
            case IDelegateCreationOperation { Target: IMethodReferenceOperation or IFlowAnonymousFunctionOperation or IAnonymousFunctionOperation }
                or IFlowAnonymousFunctionOperation:
                return session.Functions.Visit(operation);
            default:
                return EvaluateOther(operation);
        }
    }

    private Value EvaluateOther(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation assignment:
                return Assign(assignment.Target, assignment.Value);
            case ICompoundAssignmentOperation compound:
                Value sum = Concatenation.Of([Evaluate(compound.Target), Evaluate(compound.Value)]);
                session.Places.Write(compound.Target, sum);
                return sum;
            case IDeconstructionAssignmentOperation deconstruction:
                return Deconstruct(deconstruction);
            case ITupleOperation tuple:
                return Tuple(tuple);
            case IPropertyReferenceOperation { Instance: { } instance } indexer:
                return session.CallEvaluator.Index(indexer, Evaluate(instance));
            case IArrayElementReferenceOperation element:
                EvaluateAll(element.Indices);
                return Evaluate(element.ArrayReference).Element();
            case IImplicitIndexerReferenceOperation range:
                return Evaluate(range.Instance).Element().AsPart();
            case IArrayCreationOperation { Initializer: { } initializer }:
                return Value.Collected(initializer.ElementValues.Select(Evaluate));
            case IArrayInitializerOperation initializer:
                return Value.Collected(initializer.ElementValues.Select(Evaluate));
            case ICollectionExpressionOperation collection:
                return Value.Collected(collection.Elements.Select(EvaluateElement));
            case IIsPatternOperation match:
                Value matched = Evaluate(match.Value);
                Patterns.Bind(session, match.Pattern, matched);
                return Value.Clean;
            case IAnonymousObjectCreationOperation anonymous:
                return Anonymous(anonymous);
            case IReturnOperation { ReturnedValue: { } returned }:
                return Evaluate(returned);
            case ITranslatedQueryOperation query:
                return Evaluate(query.Operation);
            case IDeclarationExpressionOperation or IFlowCaptureReferenceOperation or IDynamicMemberReferenceOperation:
                return Value.Clean;
            case IInterpolatedStringHandlerCreationOperation handler:
                EvaluateAll(handler.ChildOperations);
                return Value.Clean;
            default:
                EvaluateAll(operation.ChildOperations);
                return Value.Clean;
        }
    }

    // The elements of a spread are elements of what it is spread into.
    private Value EvaluateElement(IOperation element) => element is ISpreadOperation spread ? Evaluate(spread.Operand).Element() : Evaluate(element);

    private void EvaluateAll(IEnumerable<IOperation> operations)
    {
        foreach (IOperation operation in operations)
        {
            Evaluate(operation);
        }
    }

    private Value EvaluatePart(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolatedStringTextOperation { Text.ConstantValue: { HasValue: true, Value: string text } } => Value.Constant(text),
        IInterpolationOperation hole => Evaluate(hole.Expression),
        _ => Value.Clean,
    };

    // Left-deep: a sum of thousands of parts must not be a recursion of thousands of calls.
    private Value Binary(IBinaryOperation binary)
    {
        var operands = new Stack<IOperation>();
        IOperation left = binary;
        while (left is IBinaryOperation { ConstantValue.HasValue: false } sum && sum.OperatorKind == binary.OperatorKind
            && (left == binary || Carriers.CanCarryText(sum.Type)))
        {
            operands.Push(sum.RightOperand);
            left = sum.LeftOperand;
        }

        List<Value> values = [Evaluate(left)];
        values.AddRange(operands.Select(Evaluate));
        return binary.OperatorKind == BinaryOperatorKind.Add ? Concatenation.Of(values) : Value.Made(values);
    }

    private Value Assign(IOperation target, IOperation source)
    {
        Value value = Evaluate(source);
        if (source.Type?.SpecialType == SpecialType.System_Boolean)
        {
            value = session.Guards.Judge(source, value);
        }

        if (target is ILocalReferenceOperation { Local: var local })
        {
            session.Functions.Keep(local, source);
        }

        session.Places.Write(target, value);
        return value;
    }

    private Value Capture(IFlowCaptureOperation capture)
    {
        // The capture of a place is its value where it stands on the right, and the place itself where something is assigned through it.
        session.Places.Alias(capture.Id, capture.Value);
        Value value = Evaluate(capture.Value);
        value = capture.Value.Type?.SpecialType == SpecialType.System_Boolean ? session.Guards.Judge(capture.Value, value) : value;
        session.State = session.State.With(capture.Id, value);
        return value;
    }

    private Value Deconstruct(IDeconstructionAssignmentOperation deconstruction)
    {
        Value value = Evaluate(deconstruction.Value);
        session.Places.Write(deconstruction.Target, value);
        return value;
    }

    private Value Tuple(ITupleOperation tuple)
    {
        Value value = Value.Clean;
        for (int i = 0; i < tuple.Elements.Length; i++)
        {
            value = value.WithMember($"Item{i + 1}", Evaluate(tuple.Elements[i]));
        }

        return value;
    }

    private Value Anonymous(IAnonymousObjectCreationOperation anonymous)
    {
        Value value = Value.Clean;
        foreach (ISimpleAssignmentOperation member in anonymous.Initializers.OfType<ISimpleAssignmentOperation>())
        {
            Value part = Evaluate(member.Value);
            value = member.Target is IPropertyReferenceOperation property ? value.WithMember(property.Property.Name, part) : value;
        }

        return value;
    }
}
