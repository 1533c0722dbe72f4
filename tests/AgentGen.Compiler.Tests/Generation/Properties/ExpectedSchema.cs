using System.Text.Json.Nodes;
using AgentGen.Compiler.Tests.Emitted.Properties.Model;
using AgentGen.Compiler.Tests.Emitted.Verification;

namespace AgentGen.Compiler.Tests.Emitted.Properties;

/// <summary>
/// The schema that a generated tool must have: the factory's, with the documented deviations applied where the declared types say that they are due, and nowhere else.
/// Every place of the factory's schema becomes a definition of its own, because one that it shares may be due in two forms.
/// </summary>
internal sealed class ExpectedSchema
{
    private readonly JsonNode _theirs;
    private readonly bool _isResult;
    private readonly JsonObject _definitions = [];
    private readonly Dictionary<(string Place, UseNode Use, SchemaPlace Kind, bool Leaks, bool IsReferred), string> _known = [];

    private ExpectedSchema(JsonNode theirs, bool isResult) => (_theirs, _isResult) = (theirs, isResult);

    internal static JsonNode OfArguments(JsonNode theirs, Graph graph)
    {
        ExpectedSchema expected = new(theirs, isResult: false);
        var root = (JsonObject)theirs.DeepClone();
        foreach (ParameterNode parameter in graph.Parameters)
        {
            root["properties"]![parameter.Name] = expected.Of($"#/properties/{parameter.Name}", parameter.Type, SchemaPlace.Root, parameter.Type.IsNullable);
        }

        root["$defs"] = expected._definitions;
        return root;
    }

    internal static JsonNode OfResult(JsonNode theirs, Graph graph)
    {
        ExpectedSchema expected = new(theirs, isResult: true);
        JsonNode root = expected.Of("#", graph.Parameters[0].Type, SchemaPlace.Root, leaks: false);
        root["$defs"] = expected._definitions;
        return root;
    }

    private JsonObject Of(string place, UseNode use, SchemaPlace kind, bool leaks)
    {
        JsonNode? node = JsonMeaning.Resolve(_theirs, place);
        JsonObject expected = [];
        bool isReferred = false;
        while (node is JsonObject reference && reference["$ref"] is JsonValue target)
        {
            expected = SchemaDeviations.D11BesideReference(reference);
            place = target.GetValue<string>();
            node = JsonMeaning.Resolve(_theirs, place);
            isReferred = true;
        }

        expected["$ref"] = Definition(place, use, kind, leaks, isReferred);
        return expected;
    }

    private string Definition(string place, UseNode use, SchemaPlace kind, bool leaks, bool isReferred)
    {
        if (_known.TryGetValue((place, use, kind, leaks, isReferred), out string? known))
        {
            return known;
        }

        string name = $"d{_known.Count}";
        _known[(place, use, kind, leaks, isReferred)] = $"#/$defs/{name}";
        JsonNode? node = JsonMeaning.Resolve(_theirs, place)?.DeepClone();
        _definitions[name] = node;
        if (node is JsonObject schema)
        {
            if (isReferred)
            {
                SchemaDeviations.D11OfTheOtherUse(schema);
            }

            Nullability(schema, use, kind, leaks);
            Inside(schema, place, use.Type, leaks);
        }

        return $"#/$defs/{name}";
    }

    private static void Nullability(JsonObject schema, UseNode use, SchemaPlace kind, bool leaks)
    {
        if (SchemaNull.IsAllowed(schema) == use.IsNullable || use.Type.IsValueType)
        {
            return;
        }

        if (leaks && kind != SchemaPlace.Root && !use.IsNullable)
        {
            SchemaDeviations.D1NullableLeak(schema);
        }
        else if (kind == SchemaPlace.TypeParameter && !use.IsNullable)
        {
            SchemaDeviations.D29TypeParameter(schema);
        }
        else if (kind == SchemaPlace.Computed && !use.IsNullable)
        {
            SchemaDeviations.D20ComputedMember(schema);
        }
        else if (kind == SchemaPlace.TypeArgument && use.IsNullable)
        {
            SchemaDeviations.D19NullableTypeArgument(schema);
        }
    }

    private void Inside(JsonObject schema, string place, TypeNode type, bool leaks)
    {
        switch (type)
        {
            case ListNode list when schema["items"] is JsonObject { Count: > 0 }:
                schema["items"] = Of($"{place}/items", list.Item, SchemaPlace.TypeArgument, leaks);
                break;
            case MapNode map when schema.ContainsKey("additionalProperties"):
                schema["additionalProperties"] = Of($"{place}/additionalProperties", map.Value, SchemaPlace.TypeArgument, leaks);
                break;
            case ObjectNode content:
                Members(schema, place, content, leaks);
                break;
        }
    }

    private void Members(JsonObject schema, string place, ObjectNode type, bool leaks)
    {
        if (!_isResult)
        {
            SchemaDeviations.D7OnlyWhatCanBeGiven(schema, type);
        }

        foreach (MemberNode member in type.Members.Where(member => schema["properties"]?[member.JsonName] is not null))
        {
            SchemaPlace kind = member.Kind == MemberKind.Computed ? SchemaPlace.Computed : member.IsOfTypeParameter ? SchemaPlace.TypeParameter : SchemaPlace.Member;
            schema["properties"]![member.JsonName] = Of($"{place}/properties/{member.JsonName}", member.Type, kind, leaks);
        }
    }
}

/// <summary>Where a type is used, as far as the factory treats it differently.</summary>
internal enum SchemaPlace
{
    Root,
    Member,
    Computed,
    TypeArgument,
    TypeParameter,
}
