using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Compiler;

/// <summary>Reads an enum's members and the names that JSON has for them.</summary>
internal static class EnumParser
{
    internal static EnumSpec Parse(INamedTypeSymbol type, Descriptions descriptions) => new(
        type.Attribute(MetadataNames.Flags) is not null,
        type.GetMembers().OfType<IFieldSymbol>()
            .Where(static field => field.HasConstantValue)
            .Select(field => new EnumMemberSpec(Escape(field.Name), JsonName(field), descriptions.OfEnumMember(field)))
            .ToEquatable())
    {
        IsNumeric = ConverterParser.IsNumeric(type),
    };

    /// <summary>Why generated code cannot name all members, or JSON cannot tell them apart, where that is so.</summary>
    internal static string? FindProblem(INamedTypeSymbol type)
    {
        IFieldSymbol[] members = type.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).ToArray();
        return members.FirstOrDefault(static member => member.IsForbidden()) is { } forbidden
                ? $"{forbidden.ToDisplayString()} is marked [Obsolete] as an error, which generated code may not pass over; make it a warning, or use an enum without it"
            : members.GroupBy(JsonName, StringComparer.Ordinal).FirstOrDefault(static same => same.Select(static member => member.ConstantValue).Distinct().Skip(1).Any()) is { } twins
                ? $"several members of {type.ToDisplayString()} are '{twins.Key}' in JSON; give each a name of its own"
            : null;
    }

    internal static string JsonName(IFieldSymbol field) => field.Attribute(MetadataNames.JsonStringEnumMemberName).FirstText() ?? field.Name;

    internal static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
