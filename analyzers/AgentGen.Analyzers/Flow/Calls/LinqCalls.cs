using AgentGen.Analyzers.Flow.Values;
using AgentGen.Analyzers.Flow.Walk;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Flow.Calls;

/// <summary>Calls that are handed a function: what they give, when the function is known to give something for each element.</summary>
internal static class LinqCalls
{
    /// <summary>What the call gives.</summary>
    /// <param name="session">The flow.</param>
    /// <param name="call">The call.</param>
    /// <param name="returned">What the functions among its arguments return.</param>
    public static Value Result(FlowSession session, Call call, Value returned)
    {
        if (call.Type is not ("System.Linq.Enumerable" or "System.Linq.ImmutableArrayExtensions" or "System.Linq.Queryable" or "System.Array"
            or "System.Linq.ParallelEnumerable")
            && !call.Type.StartsWith("System.Collections.", StringComparison.Ordinal))
        {
            return call.Type.StartsWith("System.", StringComparison.Ordinal) && Carriers.CanCarryText(call.Operation.Type)
                ? returned.WithTruth(null)
                : session.Context.Summaries.Apply(session, call) ?? Value.Clean;
        }

        Value source = call.Receiver.IsClean && call.Type == "System.Array" ? call[0] : call.Receiver;
        switch (call.Name)
        {
            case "Select" or "SelectMany" or "ConvertAll" or "Zip" or "ToDictionary" or "ToLookup" or "GroupBy" or "Join":
                return Value.Made(returned, call.Name is "ToDictionary" or "ToLookup" or "GroupBy" ? source : Value.Clean);
            case "Aggregate":
                Value sum = Value.Made(source, returned, Value.Made(call.Values));
                return call.ReceiverOperation?.Syntax.ToString().Contains("nvalid") == true ? sum.With(Checks.Path) : sum;
            case "Where" or "FindAll" or "TakeWhile" or "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "Last" or "LastOrDefault" or "Find":
                // The characters that are let through are the author's choice; so are the elements that pass a check.
                Value passed = call.ReceiverOperation is { } receiver
                    && Places.IsText(Unconverted(receiver).Type) ? source.With(Checks.All) : WithChecks(source, returned.Truth?.WhenTrue);
                return call.Name is "Where" or "FindAll" or "TakeWhile" ? passed : passed.Element();
            default:
                return Value.Made(source);
        }
    }

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation conversion)
        {
            operation = conversion.Operand;
        }

        return operation;
    }

    private static Value WithChecks(Value source, IReadOnlyDictionary<Source, Checks>? known) => known is null || known.Count == 0
        ? source
        : source.Map(taint => known.TryGetValue(taint.Source, out Checks whole) ? taint.With(whole)
            : known.TryGetValue(taint.Source.Part(Source.Element, isTextMember: true), out Checks each) ? taint.With(each) : taint);
}
