using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>Says of a type that JSON cannot have why, and what to use instead.</summary>
internal static class UnsupportedTypes
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["System.Numerics.BigInteger"] = "no JSON reader keeps its digits; use Int128, decimal or string",
        ["System.Numerics.Complex"] = "JSON has no complex numbers; use a record of two doubles",
        ["System.Text.Rune"] = "JSON has only text; use string",
        ["System.Index"] = "it counts from either end, which JSON cannot say; use int",
        ["System.Range"] = "it counts from either end, which JSON cannot say; use two ints",
        ["System.IntPtr"] = "its size depends on the machine; use long",
        ["System.UIntPtr"] = "its size depends on the machine; use ulong",
        ["System.Type"] = "JSON has no types; use string, or an enum of the types that you mean",
        ["System.DBNull"] = "JSON has one null; use a nullable type",
        ["System.Threading.CancellationToken"] = "it is no value; make it a parameter of the tool itself",
        ["System.Collections.Hashtable"] = "nothing says what is in it; use Dictionary<string, JsonElement>",
        ["System.Collections.IDictionary"] = "nothing says what is in it; use Dictionary<string, JsonElement>",
        ["System.Dynamic.ExpandoObject"] = "nothing says what is in it; use JsonObject or Dictionary<string, JsonElement>",
        ["System.Text.Json.JsonSerializerOptions"] = "it is no value; set it where the host is made",
    };

    internal static string Explain(ITypeSymbol type) => $"{type.ToDisplayString()} is not supported: {Reason(type)}";

    private static string Reason(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => "a pointer means nothing outside the process; use the value that it points to",
        IArrayTypeSymbol { Rank: > 1 } => "JSON has no rectangular arrays; use an array of arrays",
        { TypeKind: TypeKind.Delegate } => "a delegate is code, and JSON has only values; use an enum of what can be done",
        { IsRefLikeType: true } => "a ref struct cannot be kept; use an array or a list",
        { IsTupleType: true } => "this tuple cannot be taken apart; use a record",
        { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => Known["System.IntPtr"],
        INamedTypeSymbol named when Known.TryGetValue(named.DefinitionName(), out string? reason) => reason,
        _ when IsOrDerivesFrom(type, "System.IO.Stream") => "a stream is no value; use byte[] (Base64), string, or the path of a file",
        _ when IsOrDerivesFrom(type, "System.Exception") => "an exception is no value; use a record with its message",
        _ when IsOrDerivesFrom(type, "System.Threading.Tasks.Task") || type.DefinitionName() is MetadataNames.ValueTask or MetadataNames.ValueTaskOf =>
            "a task is work and no value; await it, and use the type of its result",
        _ when IsOrDerivesFrom(type, "System.Reflection.MemberInfo") => "JSON has no members of types; use string",
        _ when type.AllInterfaces.Any(static candidate => candidate.SpecialType == SpecialType.System_Collections_IEnumerable) || type.SpecialType == SpecialType.System_Collections_IEnumerable =>
            "nothing says what its items are; use List<JsonElement>",
        { TypeKind: TypeKind.Interface } => "an interface cannot be made; use a class or a record",
        _ => "use a scalar, an enum, a list, a dictionary, or a record of these; or put it into a JsonSerializerContext of your own and name that in [assembly: AgentTools(JsonContext = typeof(…))]",
    };

    private static bool IsOrDerivesFrom(ITypeSymbol type, string name)
    {
        for (ITypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            if (level.Is(name))
            {
                return true;
            }
        }

        return false;
    }
}
