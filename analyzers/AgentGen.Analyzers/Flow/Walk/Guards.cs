using System.Collections.Immutable;
using AgentGen.Analyzers.Flow.Calls;
using AgentGen.Analyzers.Flow.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Walk;

/// <summary>What conditions say about the values in them, on the branch where they hold and on the one where they do not.</summary>
/// <param name="session">The flow.</param>
internal sealed class Guards(FlowSession session)
{
    private readonly GuardCalls calls = new(session);

    /// <summary>What is known where a condition has turned out one way.</summary>
    public FlowState Assume(IOperation condition, bool outcome, FlowState state)
    {
        (FlowState before, bool isRecording) = (session.State, session.IsRecording);
        (session.State, session.IsRecording) = (state, false);
        Assume(condition, outcome);
        FlowState after = session.State;
        (session.State, session.IsRecording) = (before, isRecording);
        return after;
    }

    /// <summary>A truth value with what it says about sources, either way.</summary>
    public Value Judge(IOperation condition, Value value)
    {
        ImmutableDictionary<Source, Checks> now = session.State.Checked;
        return value.WithTruth(condition switch
        {
            { ConstantValue: { HasValue: true, Value: bool constant } } => constant ? new BoolFact(now, null) : new BoolFact(null, now),
            { Type.SpecialType: not SpecialType.System_Boolean } => value.Truth,
            _ when value.Truth is { } truth => new BoolFact(truth.WhenTrue?.With(now), truth.WhenFalse?.With(now)),
            _ => new BoolFact(Assume(condition, outcome: true, session.State).Checked, Assume(condition, outcome: false, session.State).Checked),
        });
    }

    /// <summary>Notes that the value of an expression has been checked: the place that holds it, and the source where it is all of it.</summary>
    public void Check(IOperation operand, Checks checks)
    {
        operand = Strip(operand);
        Value value = session.Evaluate(operand);
        if (value.IsClean && value.Members.IsEmpty)
        {
            return;
        }

        if (operand is ILocalReferenceOperation or IParameterReferenceOperation or IFlowCaptureReferenceOperation or IFieldReferenceOperation
            or IPropertyReferenceOperation { Arguments.Length: 0 })
        {
            session.Places.Change(operand, old => old.With(checks));
        }

        foreach (Taint taint in value.AllTaints())
        {
            Checks known = taint.Checks.Has(Checks.Host) && checks.Has(Checks.All) ? Checks.Url : taint.IsPart ? Checks.None : checks;
            if (known != Checks.None)
            {
                session.State = session.State.With(taint.Source, known);
                if (taint.Source.Path.EndsWith(Source.Element, StringComparison.Ordinal))
                {
                    session.CheckForGood(taint.Source, known);
                }
            }
        }
    }

    private void Assume(IOperation condition, bool outcome)
    {
        switch (Strip(condition))
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                Assume(not.Operand, !outcome);
                break;
            case IAwaitOperation awaited:
                Assume(awaited.Operation, outcome);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd } both when outcome:
                Assume(both.LeftOperand, outcome);
                Assume(both.RightOperand, outcome);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr } either when !outcome:
                Assume(either.LeftOperand, outcome);
                Assume(either.RightOperand, outcome);
                break;
            case IBinaryOperation comparison:
                Compare(comparison, outcome);
                break;
            case IIsPatternOperation match:
                Match(match.Value, match.Pattern, outcome);
                break;
            case IIsNullOperation { Operand: var tested }:
                Learn(session.Evaluate(tested).Truth, isYes: outcome, isDenied: false);
                break;
            case IInvocationOperation call:
                Learn(session.Evaluate(call).Truth, outcome, isDenied: false);
                calls.Assume(call, outcome);
                break;
            case IPropertyReferenceOperation { Instance: { } judged } answer when session.Evaluate(judged).Truth is { } truth:
                Learn(truth, outcome, CallNames.IsDenial(answer.Property.Name));
                break;
            case ILocalReferenceOperation or IFlowCaptureReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation:
                Learn(session.Evaluate(condition).Truth, outcome, isDenied: false);
                break;
        }
    }

    private void Learn(BoolFact? truth, bool isYes, bool isDenied)
    {
        if (truth?.When(isYes != isDenied) is { } known)
        {
            session.State = session.State.With(known);
        }
    }

    private void Compare(IBinaryOperation comparison, bool outcome)
    {
        bool isEquality = comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals;
        if (isEquality && comparison.LeftOperand.Type?.SpecialType != SpecialType.System_Int32)
        {
            bool isEqual = outcome == (comparison.OperatorKind == BinaryOperatorKind.Equals);
            (IOperation left, IOperation right) = (Strip(comparison.LeftOperand), Strip(comparison.RightOperand));
            if (IsNull(left) || IsNull(right))
            {
                Learn(session.Evaluate(IsNull(left) ? right : left).Truth, isEqual, isDenied: false);
            }
            else if (left.Type?.SpecialType == SpecialType.System_Boolean && right.ConstantValue is { HasValue: true, Value: bool wanted })
            {
                Assume(left, isEqual == wanted);
            }
            else if (isEqual)
            {
                calls.AssumeEqual(left, right);
            }
        }
        else if (Strip(comparison.LeftOperand) is IInvocationOperation { TargetMethod.Name: "IndexOf" or "IndexOfAny" or "IndexOfAnyExcept" } search
            && comparison.RightOperand.ConstantValue is { HasValue: true, Value: int limit } && IsAbsent(comparison.OperatorKind, limit, outcome))
        {
            calls.AssumeAbsent(search);
        }
        else if (Strip(comparison.LeftOperand) is IInvocationOperation { TargetMethod: { Name: "IndexOf", ContainingType: { Name: "Array" or "List", ContainingNamespace.Name: "System" or "Generic" } }, Arguments.Length: > 0 } found
            && comparison.RightOperand.ConstantValue is { HasValue: true, Value: int least } && IsAbsent(comparison.OperatorKind, least, !outcome))
        {
            Check(found.Arguments[found.Arguments.Length > 1 && found.Instance is null ? 1 : 0].Value, Checks.All);
        }
    }

    // -1 is the answer of a search that has found nothing.
    private static bool IsAbsent(BinaryOperatorKind comparison, int limit, bool outcome) => (comparison, limit) switch
    {
        (BinaryOperatorKind.GreaterThanOrEqual, 0) or (BinaryOperatorKind.GreaterThan, -1) or (BinaryOperatorKind.NotEquals, -1) => !outcome,
        (BinaryOperatorKind.LessThan, 0) or (BinaryOperatorKind.Equals, -1) => outcome,
        _ => false,
    };

    private void Match(IOperation value, IPatternOperation pattern, bool outcome)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                Match(value, negated.Pattern, !outcome);
                break;
            case IConstantPatternOperation { Value: var constant } when IsNull(Strip(constant)):
                Learn(session.Evaluate(value).Truth, outcome, isDenied: false);
                break;
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool wanted } }:
                Assume(value, outcome == wanted);
                break;
            case var fixedSet when outcome && Patterns.IsFixedSet(fixedSet):
                Check(value, Checks.All);
                break;
            case IRecursivePatternOperation recursive when outcome:
                MatchMembers(value, recursive);
                break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both when outcome:
                Match(value, both.LeftPattern, outcome);
                Match(value, both.RightPattern, outcome);
                break;
        }
    }

    private void MatchMembers(IOperation value, IRecursivePatternOperation pattern)
    {
        foreach (IPropertySubpatternOperation part in pattern.PropertySubpatterns.Where(static part => Patterns.IsFixedSet(part.Pattern)))
        {
            if (part.Member is IPropertyReferenceOperation { Property.Name: "Host" or "Authority" or "DnsSafeHost" or "IdnHost" })
            {
                Check(value, Checks.Url);
            }
            else if (part.Member is IMemberReferenceOperation member)
            {
                foreach (Taint taint in MemberValues.Read(session, session.Evaluate(value), member).Taints.Where(static taint => !taint.IsPart))
                {
                    session.State = session.State.With(taint.Source, Checks.All);
                }
            }
        }
    }

    private static bool IsNull(IOperation operation) => operation.ConstantValue is { HasValue: true, Value: null };

    private static IOperation Strip(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }
}
