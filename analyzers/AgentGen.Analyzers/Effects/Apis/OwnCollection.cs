using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Effects.Apis;

/// <summary>A collection that the body made is the body's own; a collection that outlives the call is a state that the tool changes.</summary>
internal static class OwnCollection
{
    public static Deed? Judge(ApiUse use) =>
        (use.Instance ?? use.Arguments.FirstOrDefault()?.Value) is { } collection && IsOwn(collection, use.Parts) ? use.Harmless() : null;

    /// <summary>Serializing to a stream does what the stream does.</summary>
    public static Deed? JudgeSerializer(ApiUse use) =>
        use.Method.Name.StartsWith("Serialize", StringComparison.Ordinal)
        && use.Arguments.Any(static argument => argument.Parameter?.Type.Name is "Stream" or "PipeWriter" or "Utf8JsonWriter")
            ? null
            : use.Harmless();

    private static bool IsOwn(IOperation collection, ValueParts parts) => collection.Unwrap() switch
    {
        ILocalReferenceOperation local => parts.ValuesOf(local.Local) is { Count: > 0 } values && values.All(IsNew),
        IInvocationOperation { Instance: { } instance } call when call.TargetMethod.Name.StartsWith("Append", StringComparison.Ordinal) => IsOwn(instance, parts),
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } => true,
        var value => IsNew(value),
    };

    private static bool IsNew(IOperation value) => value.Unwrap() switch
    {
        IObjectCreationOperation or IArrayCreationOperation or ICollectionExpressionOperation => true,
        IConversionOperation conversion => IsNew(conversion.Operand),
        IInvocationOperation { TargetMethod.Name: "ToList" or "ToArray" or "ToDictionary" or "ToHashSet" or "Split" } => true,
        _ => false,
    };
}
