using System.Text;
using AgentGen.Compiler;

namespace AgentGen.Generators;

/// <summary>Writes JSON schemas: what the reflection-based factory would say, without its defects.</summary>
internal static class SchemaWriter
{
    internal static string Arguments(ToolSpec tool)
    {
        StringBuilder json = new("""{"type":"object","properties":{""");
        string separator = "";
        foreach (ParameterSpec parameter in tool.Arguments)
        {
            json.Append(separator).Append(Literals.Json(parameter.Name)).Append(':');
            Write(json, parameter.Type!, parameter.IsNullable, parameter.Description, parameter.Default?.Json, isInput: true);
            separator = ",";
        }

        json.Append('}');
        Required(json, tool.Arguments.Where(static parameter => parameter.Default is null).Select(static parameter => parameter.Name));
        return json.Append('}').ToString();
    }

    internal static string? Result(ReturnSpec returns)
    {
        if (returns.Type is null)
        {
            return null;
        }

        StringBuilder json = new();
        Write(json, returns.Type, returns.IsNullableValue, returns.Description, null, isInput: false);
        return json.ToString();
    }

    internal static string Output(TypeSpec type)
    {
        StringBuilder json = new();
        Write(json, type, isNullable: false, null, null, isInput: true);
        return json.ToString();
    }

    private static void Write(StringBuilder json, TypeSpec type, bool isNullable, string? description, string? defaultValue, bool isInput)
    {
        // A nullable value does not inherit its type's description: the factory does not see through it either.
        description ??= isNullable && type.IsValueType ? null : type.Object?.Description;
        if (type.Scalar == "Json" && description is null && defaultValue is null)
        {
            json.Append("true");
            return;
        }

        int start = json.Append('{').Length;
        if (description is not null)
        {
            json.Append("\"description\":").Append(Literals.Json(description)).Append(',');
        }

        switch (type.Shape)
        {
            case TypeShape.Scalar:
                json.Append(Scalar(type.Scalar!, isNullable));
                break;
            case TypeShape.Enum:
                Type(json, "string", isNullable);
                Names(json, type.Enum!, isNullable);
                break;
            case TypeShape.Collection:
                Type(json, "array", isNullable);
                json.Append("\"items\":");
                Item(json, type, isInput, untyped: "{}");
                break;
            case TypeShape.Dictionary:
                Type(json, "object", isNullable);
                if (type.Element!.Scalar != "Json")
                {
                    json.Append("\"additionalProperties\":");
                    Item(json, type, isInput, untyped: "true");
                }

                break;
            default:
                Type(json, "object", isNullable);
                Members(json, type.Object!, isInput);
                break;
        }

        if (defaultValue is not null)
        {
            json.Append("\"default\":").Append(defaultValue).Append(',');
        }

        if (json.Length > start && json[json.Length - 1] == ',')
        {
            json.Length--;
        }

        json.Append('}');
    }

    private static void Item(StringBuilder json, TypeSpec collection, bool isInput, string untyped)
    {
        if (collection.Element!.Scalar == "Json")
        {
            json.Append(untyped);
        }
        else
        {
            Write(json, collection.Element, collection.ElementIsNullableValue, null, null, isInput);
        }

        json.Append(',');
    }

    private static void Members(StringBuilder json, ObjectSpec type, bool isInput)
    {
        MemberSpec[] members = type.Members.Where(member => isInput ? member.IsReadable : member.HasGetter).ToArray();
        if (members.Length == 0)
        {
            return;
        }

        json.Append("\"properties\":{");
        string separator = "";
        foreach (MemberSpec member in members)
        {
            json.Append(separator).Append(Literals.Json(member.JsonName)).Append(':');
            Write(json, member.Type, member.IsNullable, member.Description, member.Default?.Json, isInput);
            separator = ",";
        }

        json.Append('}');
        Required(json, members.Where(static member => member.IsRequired).Select(static member => member.JsonName));
        json.Append(',');
    }

    private static void Required(StringBuilder json, IEnumerable<string> names)
    {
        string list = string.Join(",", names.Select(Literals.Json));
        if (list.Length > 0)
        {
            json.Append(",\"required\":[").Append(list).Append(']');
        }
    }

    private static void Names(StringBuilder json, EnumSpec type, bool isNullable)
    {
        // Flags combine, so that no list is complete.
        if (!type.IsFlags)
        {
            json.Append("\"enum\":[")
                .Append(string.Join(",", type.Members.Select(static member => Literals.Json(member.JsonName))))
                .Append(isNullable ? ",null]," : "],");
        }
    }

    private static void Type(StringBuilder json, string name, bool isNullable) =>
        json.Append(isNullable ? $"\"type\":[\"{name}\",\"null\"]," : $"\"type\":\"{name}\",");

    private static string Scalar(string scalar, bool isNullable)
    {
        (string type, string more) = scalar switch
        {
            "Json" => ("", ""),
            "Boolean" => ("boolean", ""),
            "Single" or "Double" or "Decimal" or "Half" => ("number", ""),
            "String" or "Bytes" => ("string", ""),
            "Char" => ("string", "\"minLength\":1,\"maxLength\":1,"),
            "Guid" => ("string", "\"format\":\"uuid\","),
            "DateTime" or "DateTimeOffset" => ("string", "\"format\":\"date-time\","),
            "DateOnly" => ("string", "\"format\":\"date\","),
            "TimeOnly" => ("string", "\"format\":\"time\","),
            "Uri" => ("string", "\"format\":\"uri\","),
            "TimeSpan" => ("string", """
                "$comment":"Represents a System.TimeSpan value.","pattern":"^-?(\\d+\\.)?\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,7})?$",
                """),
            _ => ("integer", ""),
        };
        StringBuilder json = new();
        return type.Length == 0 ? "" : Finish();

        string Finish()
        {
            Type(json, type, isNullable);
            return json.Append(more).ToString();
        }
    }
}
