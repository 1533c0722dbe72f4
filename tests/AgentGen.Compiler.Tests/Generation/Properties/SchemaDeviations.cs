using System.Text.Json.Nodes;
using AgentGen.Compiler.Tests.Emitted.Properties.Model;

namespace AgentGen.Compiler.Tests.Emitted.Properties;

/// <summary>The rows of FACTORY-PARITY.md that concern schemas: each turns what the factory says at one place into what a generated tool says.</summary>
internal static class SchemaDeviations
{
    /// <summary>D1: a nullable parameter does not make the references inside it nullable.</summary>
    internal static void D1NullableLeak(JsonObject schema) => SchemaNull.Forbid(schema);

    /// <summary>D7: what cannot be given is not asked for.</summary>
    internal static void D7OnlyWhatCanBeGiven(JsonObject schema, ObjectNode type)
    {
        foreach (MemberNode member in type.Members.Where(static member => !member.CanBeGiven))
        {
            (schema["properties"] as JsonObject)?.Remove(member.JsonName);
        }

        if (schema["properties"] is JsonObject { Count: 0 })
        {
            schema.Remove("properties");
        }
    }

    /// <summary>D11: no empty <c>items</c> stand beside a reference.</summary>
    internal static JsonObject D11BesideReference(JsonObject reference)
    {
        var beside = (JsonObject)reference.DeepClone();
        beside.Remove("$ref");
        if (beside["items"] is JsonObject { Count: 0 })
        {
            beside.Remove("items");
        }

        return beside;
    }

    /// <summary>D11: a reference does not lend the default of the place that it points into.</summary>
    internal static void D11OfTheOtherUse(JsonObject schema) => schema.Remove("default");

    /// <summary>D19: a nullable type argument, as in <c>List&lt;string?&gt;</c>, is nullable in the schema.</summary>
    internal static void D19NullableTypeArgument(JsonObject schema) => SchemaNull.Allow(schema);

    /// <summary>D20: a property without a setter is nullable in the schema of a result only where it is declared so.</summary>
    internal static void D20ComputedMember(JsonObject schema) => SchemaNull.Forbid(schema);

    /// <summary>D29: a member of a generic type that is declared as its type parameter is nullable only where the type argument is.</summary>
    internal static void D29TypeParameter(JsonObject schema) => SchemaNull.Forbid(schema);
}
