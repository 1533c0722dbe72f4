using AgentGen.Analyzers.Effects.Apis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AgentGen.Analyzers.Effects;

/// <summary>Tells what a single operation does to the world.</summary>
internal static class DeedReader
{
    // Such places are for the program's own use: nobody misses what was there before.
    private static readonly string[] OwnPlaces = ["temp", "tmp", "cache", "log", "scratch"];

    /// <summary>The member that an operation uses and that could do something; <see langword="null"/> for an operation that uses none.</summary>
    public static IMethodSymbol? MemberOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.SetMethod: { } setter } } => setter,
        _ => null,
    };

    /// <summary>What the operation does; <see langword="null"/> where that is not known.</summary>
    public static Deed? Read(IOperation operation, ValueParts parts)
    {
        if (MemberOf(operation) is not { } member || ApiCatalog.Find(member.ReducedFrom ?? member) is not { } api)
        {
            return null;
        }

        var use = new ApiUse(api, operation, member, parts);
        Deed? deed = api.Judge is { } judge ? judge(use) : api.Kind == DeedKind.Harmless ? use.Harmless() : use.Done();
        return deed is { IsHarmless: false, Targets.Count: > 0 } && deed.Targets.All(target => IsOwnPlace(target, parts)) ? use.Harmless() : deed;
    }

    /// <summary>Whether a value names a place for temporary files, caches or logs.</summary>
    public static bool IsOwnPlace(IOperation target, ValueParts parts) => parts.Of(target).Any(static part => part switch
    {
        IInvocationOperation { TargetMethod: { Name: "GetTempPath" or "GetTempFileName" or "CreateTempSubdirectory" } } => true,
        IFieldReferenceOperation field => IsOwn(field.Field.Name),
        IPropertyReferenceOperation property => IsOwn(property.Property.Name),
        ILocalReferenceOperation local => IsOwn(local.Local.Name),
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => IsOwn(text),

        // What a tool calls its parameter says nothing of what a model puts there.
        IParameterReferenceOperation { Parameter: { ContainingSymbol: var owner, Name: var name } } => owner.GetAttributes().IsEmpty && IsOwn(name),
        _ => false,
    });

    // A word by itself or at the start of one: not the log in "catalog" or "blog".
    private static bool IsOwn(string name)
    {
        foreach (string place in OwnPlaces)
        {
            for (int at = Next(0); at >= 0; at = Next(at + 1))
            {
                if (Begins(at) && Ends(at + place.Length))
                {
                    return true;
                }
            }

            int Next(int from) => name.IndexOf(place, from, StringComparison.OrdinalIgnoreCase);
        }

        bool Begins(int at) => at == 0 || !char.IsLetter(name[at - 1]) || char.IsUpper(name[at]);
        bool Ends(int at) => at == name.Length || !char.IsLower(name[at]) || name[at] == 's' || string.CompareOrdinal(name, at, "orary", 0, 5) == 0;
        return false;
    }
}
