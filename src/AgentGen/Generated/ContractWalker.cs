using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AgentGen.Generated;

/// <summary>Checks JSON against a contract before it is read, and names everything that is wrong, at any depth.</summary>
internal static class ContractWalker
{
    internal static string Describe(JsonTypeInfo contract) => contract.Kind switch
    {
        JsonTypeInfoKind.Enumerable => "array",
        JsonTypeInfoKind.Dictionary or JsonTypeInfoKind.Object => "object",
        _ => LeafType(contract)?.Expected ?? "a JSON value",
    };

    internal static void Check(JsonElement json, JsonTypeInfo contract, bool nullable, string path, ArgumentErrors errors)
    {
        if (Nullable.GetUnderlyingType(contract.Type) is { } underlying)
        {
            Check(json, contract.Options.GetTypeInfo(underlying), nullable: true, path, errors);
            return;
        }

        if (json.ValueKind == JsonValueKind.Null && nullable)
        {
            return;
        }

        switch (contract.Kind)
        {
            case JsonTypeInfoKind.Enumerable when json.ValueKind == JsonValueKind.Array:
                CheckItems(json, contract, path, errors);
                break;
            case JsonTypeInfoKind.Dictionary when json.ValueKind == JsonValueKind.Object:
                JsonTypeInfo valueContract = contract.Options.GetTypeInfo(contract.ElementType!);
                foreach (JsonProperty member in json.EnumerateObject())
                {
                    Check(member.Value, valueContract, nullable: false, ArgumentPath.Member(path, member.Name), errors);
                }

                break;
            case JsonTypeInfoKind.Object when json.ValueKind == JsonValueKind.Object:
                CheckMembers(json, contract, path, errors);
                break;
            case JsonTypeInfoKind.None:
                if (LeafType(contract) is { } leaf && !leaf.Accepts(json))
                {
                    leaf.Explain(json, path, errors);
                }

                break;
            default:
                errors.Add(path, Describe(contract), json);
                break;
        }
    }

    private static ArgumentType? LeafType(JsonTypeInfo contract) =>
        contract.Converter is IEnumConverter { Type: var type } ? type : ArgumentTypes.Find(contract.Type);

    private static void CheckItems(JsonElement json, JsonTypeInfo contract, string path, ArgumentErrors errors)
    {
        JsonTypeInfo itemContract = contract.Options.GetTypeInfo(contract.ElementType!);
        int index = 0;
        foreach (JsonElement item in json.EnumerateArray())
        {
            Check(item, itemContract, nullable: false, ArgumentPath.Item(path, index), errors);
            index++;
        }
    }

    private static void CheckMembers(JsonElement json, JsonTypeInfo contract, string path, ArgumentErrors errors)
    {
        foreach (JsonPropertyInfo property in contract.Properties)
        {
            if (property.Set is null && property.AssociatedParameter is null)
            {
                continue;
            }

            string memberPath = ArgumentPath.Member(path, property.Name);
            JsonTypeInfo propertyContract = contract.Options.GetTypeInfo(property.PropertyType);
            if (TryGetMember(json, property.Name, out JsonElement member))
            {
                bool nullable = property.AssociatedParameter?.IsNullable ?? property.IsSetNullable;
                Check(member, propertyContract, nullable, memberPath, errors);
            }
            else if (property.IsRequired || property.AssociatedParameter is { HasDefaultValue: false })
            {
                errors.Add(memberPath, Describe(propertyContract), "nothing");
            }
        }
    }

    // As the contract reads it: the name in any case, and the last of several.
    private static bool TryGetMember(JsonElement json, string name, out JsonElement value)
    {
        bool found = false;
        value = default;
        foreach (JsonProperty member in json.EnumerateObject())
        {
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                value = member.Value;
                found = true;
            }
        }

        return found;
    }
}
