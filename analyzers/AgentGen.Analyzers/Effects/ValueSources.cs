using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Effects;

/// <summary>What an operation makes its value of, one step back.</summary>
internal static class ValueSources
{
    // Calls of these hand on what they are given, joined, wrapped or written in another way.
    private static readonly ImmutableHashSet<string> Carriers = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "System.String", "System.Text.StringBuilder", "System.IO.Path", "System.Uri", "System.Text.Json.JsonSerializer", "System.Convert",
        "System.Text.Encoding", "System.IO.StringWriter",
        "System.Linq.Enumerable", "System.Threading.Tasks.Task", "System.Threading.Tasks.ValueTask",
        "System.Threading.Tasks.TaskAsyncEnumerableExtensions", "System.Net.WebUtility",
        "System.Collections.Generic.List", "System.Collections.Generic.IEnumerable", "System.Collections.Generic.Dictionary",
        "System.Runtime.CompilerServices.TaskAwaiter",
        "System.Text.Json.Nodes.JsonValue", "System.Text.Json.Nodes.JsonNode");

    // A path that is resolved or confined is still the one that was named.
    private static readonly string[] Resolving = ["Resolve", "Normalize", "Confine", "Sanitize", "MapPath", "GetPath", "GetFullPath", "PathOf", "PathTo",
        "ToAbsolute", "ToFullPath", "Safe"];

    // Of these only a piece or a fact about the value remains.
    private static readonly ImmutableHashSet<string> Reducing = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "Substring", "Contains", "StartsWith", "EndsWith", "Equals", "IndexOf", "LastIndexOf", "IsNullOrEmpty", "IsNullOrWhiteSpace",
        "Compare", "CompareOrdinal", "Count", "LongCount", "Any", "All", "Sum",
        "GetHashCode", "Deserialize", "DeserializeAsync", "Delay", "Exists", "Remove", "WhenAny");

    public static IEnumerable<IOperation> Of(IOperation operation) => operation switch
    {
        IConversionOperation conversion => [conversion.Operand],
        IParenthesizedOperation parenthesized => [parenthesized.Operand],
        IAwaitOperation awaited => [awaited.Operation],
        IReturnOperation { ReturnedValue: { } value } => [value],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum => [sum.LeftOperand, sum.RightOperand],
        IInterpolatedStringOperation text => text.Parts.Select(Part).OfType<IOperation>(),
        IInterpolatedStringHandlerCreationOperation handler => [handler.Content],
        IInterpolatedStringAdditionOperation sum => [sum.Left, sum.Right],
        IConditionalOperation { WhenFalse: { } whenFalse } choice => [choice.WhenTrue, whenFalse],
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        IAssignmentOperation assignment => [assignment.Value],
        ISwitchExpressionOperation choice => choice.Arms.Select(static arm => arm.Value),
        ITupleOperation tuple => tuple.Elements,
        IArrayCreationOperation { Initializer: { } array } => array.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        ISpreadOperation spread => [spread.Operand],
        IObjectCreationOperation creation => creation.Arguments.Select(static argument => argument.Value).Concat(Set(creation.Initializer)),
        IAnonymousObjectCreationOperation anonymous => anonymous.Initializers.OfType<ISimpleAssignmentOperation>().Select(static set => set.Value),
        IWithOperation with => Set(with.Initializer).Append(with.Operand),
        IConditionalAccessOperation access => [access.WhenNotNull],
        IConditionalAccessInstanceOperation instance => Accessed(instance),
        IPropertyReferenceOperation { Property.Name: "Value" or "Key" or "Result" or "SecretString" or "FullName", Instance: { } instance } => [instance],
        IInvocationOperation call => Of(call),
        IDelegateCreationOperation created => [created.Target],
        IAnonymousFunctionOperation lambda => ValueParts.Returned(lambda.Body),
        _ => [],
    };

    private static IOperation? Part(IInterpolatedStringContentOperation part) => part switch
    {
        IInterpolationOperation hole => hole.Expression,
        IInterpolatedStringTextOperation text => text.Text,
        IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [{ Value: var value }, ..] } } => value,
        _ => null,
    };

    private static IEnumerable<IOperation> Of(IInvocationOperation call)
    {
        string type = Apis.ApiCatalog.FullName(call.TargetMethod.ContainingType);
        bool isCarrier = call.TargetMethod.Name is "ToString" or "ConfigureAwait" or "AsTask" or "GetAwaiter" or "GetResult"
            || Carriers.Contains(type)
            || call.Type?.SpecialType == SpecialType.System_String && Resolving.Any(verb => call.TargetMethod.Name.StartsWith(verb, StringComparison.Ordinal));
        if (!isCarrier || Reducing.Contains(call.TargetMethod.Name))
        {
            return [];
        }

        // Of a sequence the elements stay; what a filter looks at does not.
        var arguments = call.Arguments.Where(argument => type != "System.Linq.Enumerable"
            || argument.Parameter?.Ordinal == 0
            || call.TargetMethod.Name is "Select" or "SelectMany" or "Concat" or "Append" or "Prepend" or "Union" or "Zip" or "Aggregate");
        return (call.Instance is { } instance ? [instance] : Array.Empty<IOperation>()).Concat(arguments.Select(static argument => argument.Value));
    }

    private static IEnumerable<IOperation> Set(IObjectOrCollectionInitializerOperation? initializer) =>
        (initializer?.Initializers ?? []).SelectMany(static part => part switch
    {
        ISimpleAssignmentOperation set => [set.Value],
        IInvocationOperation add => add.Arguments.Select(static argument => argument.Value),
        IMemberInitializerOperation member => Set(member.Initializer),
        _ => Enumerable.Empty<IOperation>(),
    });

    private static IEnumerable<IOperation> Accessed(IConditionalAccessInstanceOperation instance)
    {
        for (IOperation? parent = instance.Parent, child = instance; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == child)
            {
                return [access.Operation];
            }
        }

        return [];
    }
}
