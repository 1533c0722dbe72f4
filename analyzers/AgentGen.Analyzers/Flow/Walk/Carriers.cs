using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Flow.Walk;

/// <summary>Tells the types whose values cannot hold a text of somebody's choice.</summary>
internal static class Carriers
{
    private static readonly HashSet<string> Harmless = new(StringComparer.Ordinal)
    {
        "Guid", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "CancellationToken", "Version", "IPAddress", "BigInteger", "Int128",
            "UInt128", "Half", "Index", "Range",
    };

    public static bool CanCarryText(ITypeSymbol? type) => type switch
    {
        null => true,
        { TypeKind: TypeKind.Enum } => false,
        { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double or SpecialType.System_DateTime or SpecialType.System_Void } => false,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } => CanCarryText(inner),
        _ => !Harmless.Contains(type.Name),
    };
}
