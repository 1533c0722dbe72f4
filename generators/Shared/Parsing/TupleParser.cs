using Microsoft.CodeAnalysis;

namespace AgentGen.Compiler;

/// <summary>
/// Reads a tuple. Its elements are <c>item1</c>, <c>item2</c> … in JSON: the names that C# gives them are no part of the type, so that no contract could tell
/// them apart. They describe the elements, and arguments may use them.
/// </summary>
internal sealed class TupleParser(TypeCatalog types)
{
    internal static bool IsTuple(INamedTypeSymbol type) => type.IsTupleType && type.TupleElements.Length > 1;

    internal ObjectSpec? Parse(INamedTypeSymbol type, out string reason)
    {
        reason = "";
        List<MemberSpec> members = [];
        foreach (IFieldSymbol element in type.TupleElements)
        {
            int number = members.Count + 1;
            if (types.Use(element.Type, out string why) is not { } use)
            {
                reason = $"the element {number} of {type.ToDisplayString()}: {why}";
                return null;
            }

            string? name = element.IsExplicitlyNamedTupleElement && element.Name != $"Item{number}" ? element.Name : null;
            members.Add(new MemberSpec
            {
                Name = $"Item{number}",
                JsonName = $"item{number}",
                Alias = name,
                Description = name,
                Type = use,
                HasGetter = true,
                Setter = MemberSetter.Set,
                IsRequiredMember = false,
                IsRequired = true,
                Default = null,
                IsConstructed = true,
                IsField = true,
                Access = new AccessSpec("", "", "", "", ""),
            });
        }

        return new ObjectSpec
        {
            Members = members.ToEquatable(),
            Constructor = members.Select(static (member, i) => new ConstructorParameterSpec(member.JsonName, member.Type.ClrName, member.Type.IsNullable, i, null)).ToEquatable(),
            NotReadable = null,
            IsTuple = true,
        };
    }
}
