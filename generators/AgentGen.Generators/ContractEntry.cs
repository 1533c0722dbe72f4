using AgentGen.Compiler;

namespace AgentGen.Generators;

/// <summary>A type that the emitted resolver has a contract for.</summary>
/// <param name="Name">The CLR type.</param>
/// <param name="IsValueType">Whether there is a nullable form of it, too.</param>
/// <param name="Code">The expression that makes the contract out of <c>options</c>.</param>
internal sealed record ContractEntry(string Name, bool IsValueType, string Code)
{
    /// <summary>The contracts that uses and definitions need, each once, in ordinal order.</summary>
    internal static ImmutableEquatableArray<ContractEntry> Collect(IEnumerable<TypeUse> uses, IEnumerable<TypeDefinition> definitions)
    {
        SortedDictionary<string, ContractEntry> entries = new(StringComparer.Ordinal);
        foreach (TypeDefinition definition in definitions)
        {
            if (!entries.ContainsKey(definition.Name))
            {
                entries[definition.Name] = new ContractEntry(definition.Name, definition.IsValueType, $"{definition.ClassName}.Contract(options)");
            }
        }

        foreach (TypeUse use in uses.Concat(definitions.SelectMany(static definition => definition.Uses)).SelectMany(static use => use.Parts()))
        {
            if (use is { Converter: { } converter, IsOfMember: false })
            {
                entries[use.Name] = new ContractEntry(use.Name, use.IsValueType, $"{CodeNames.Facade}Contracts.Converted<{use.Name}>(options, {converter})");
            }
            else if (use.Collection is not null && !entries.ContainsKey(use.Name))
            {
                entries[use.Name] = new ContractEntry(use.Name, use.IsValueType, ResolverEmitter.Collection(use));
            }
        }

        return entries.Values.ToEquatable();
    }
}
