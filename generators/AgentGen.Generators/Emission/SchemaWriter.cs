using System.Text;
using AgentGen.Compiler;

namespace AgentGen.Generators;

/// <summary>Writes JSON schemas: what the reflection-based factory would say, without its defects.</summary>
internal sealed class SchemaWriter
{
    private readonly Dictionary<string, TypeDefinition> _definitions;
    private readonly HashSet<string> _recursive;
    private readonly SortedDictionary<string, string?> _shared = new(StringComparer.Ordinal);
    private readonly bool _isInput;
    private readonly StringBuilder _json = new();

    private SchemaWriter(IEnumerable<TypeDefinition> types, bool isInput)
    {
        _definitions = types.ToDictionary(static type => type.Key, StringComparer.Ordinal);
        _recursive = new HashSet<string>(_definitions.Keys.Where(ContainsItself), StringComparer.Ordinal);
        _isInput = isInput;
    }

    internal static string Arguments(ToolSpec tool) => new SchemaWriter(tool.Types, isInput: true).Arguments(tool.Arguments);

    internal static string? Result(ToolSpec tool) => tool.Returns.Type is { } type
        ? new SchemaWriter(tool.Types, isInput: false).Root(type with { IsNullable = type.IsNullable && type.IsValueType }, tool.Returns.Description)
        : null;

    internal static string Output(OutputSpec output) => new SchemaWriter(output.Types, isInput: true).Root(output.Type, null);

    private string Arguments(IEnumerable<ParameterSpec> parameters)
    {
        _json.Append("""{"type":"object","properties":{""");
        string separator = "";
        foreach (ParameterSpec parameter in parameters)
        {
            _json.Append(separator).Append(Literals.Json(parameter.Name)).Append(':');
            Write(parameter.Type!, parameter.Description, parameter.Default?.Json);
            separator = ",";
        }

        _json.Append('}');
        Required(parameters.Where(static parameter => parameter.Default is null).Select(static parameter => parameter.Name));
        _json.Append(',');
        return Finish();
    }

    private string Root(TypeUse type, string? description)
    {
        Write(type, description, null);
        if (_shared.Count > 0)
        {
            _json[_json.Length - 1] = ',';
            return Finish();
        }

        return _json.ToString();
    }

    // Types that contain themselves stand in $defs, where every use refers to them.
    private string Finish()
    {
        if (_shared.Count > 0)
        {
            _json.Append("\"$defs\":{");
            while (_shared.FirstOrDefault(static definition => definition.Value is null) is { Key: { } key })
            {
                _shared[key] = "";
                _json.Append(Literals.Json(DefinitionName(key))).Append(':');
                Write(new TypeUse { Shape = TypeShape.Object, Name = "", IsValueType = false, Key = key }, null, null, isDefinition: true);
                _json.Append(',');
            }

            _json[_json.Length - 1] = '}';
            _json.Append(',');
        }

        _json[_json.Length - 1] = '}';
        return _json.ToString();
    }

    private string DefinitionName(string key)
    {
        TypeDefinition type = _definitions[key];
        return _definitions.Values.Count(other => other.Title == type.Title) == 1 ? type.Title : type.ClassName.Replace("Type_", "");
    }

    private bool ContainsItself(string key)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<string> open = new(Inside(key));
        while (open.Count > 0)
        {
            string next = open.Pop();
            if (next == key)
            {
                return true;
            }

            if (seen.Add(next))
            {
                foreach (string inner in Inside(next))
                {
                    open.Push(inner);
                }
            }
        }

        return false;
    }

    private IEnumerable<string> Inside(string key) => _definitions[key].Uses.Select(static use => use.Key).OfType<string>();

    private void Write(TypeUse type, string? description, string? defaultValue, bool isDefinition = false)
    {
        // A nullable value does not inherit its type's description: the factory does not see through it either.
        TypeDefinition? definition = type.Key is null ? null : _definitions[type.Key];
        description ??= type.IsNullable && type.IsValueType ? null : definition?.Description;
        if (type.Scalar == "Json" && description is null && defaultValue is null)
        {
            _json.Append("true");
            return;
        }

        int start = _json.Append('{').Length;
        if (description is not null)
        {
            _json.Append("\"description\":").Append(Literals.Json(description)).Append(',');
        }

        if (!isDefinition && definition is not null && _recursive.Contains(definition.Key))
        {
            if (!_shared.ContainsKey(definition.Key))
            {
                _shared[definition.Key] = null;
            }

            string reference = $"\"$ref\":{Literals.Json("#/$defs/" + DefinitionName(definition.Key))}";
            _json.Append(type.IsNullable ? $"\"anyOf\":[{{{reference}}},{{\"type\":\"null\"}}]," : reference + ",");
        }
        else
        {
            Shape(type, definition);
        }

        if (defaultValue is not null)
        {
            _json.Append("\"default\":").Append(defaultValue).Append(',');
        }

        if (_json.Length > start && _json[_json.Length - 1] == ',')
        {
            _json.Length--;
        }

        _json.Append('}');
    }

    private void Shape(TypeUse type, TypeDefinition? definition)
    {
        switch (type.Shape)
        {
            case TypeShape.Scalar:
                _json.Append(Scalar(type.Scalar!, type.IsNullable));
                break;
            case TypeShape.Enum:
                Type(_json, "string", type.IsNullable);
                Names(_json, definition!.Enum!, type.IsNullable);
                break;
            case TypeShape.Collection:
                Type(_json, "array", type.IsNullable);
                _json.Append("\"items\":");
                Item(type, untyped: "{}");
                break;
            case TypeShape.Dictionary:
                Type(_json, "object", type.IsNullable);
                if (type.Element!.Scalar != "Json")
                {
                    _json.Append("\"additionalProperties\":");
                    Item(type, untyped: "true");
                }

                break;
            default:
                Type(_json, "object", type.IsNullable);
                Members(definition!.Object!);
                break;
        }
    }

    private void Item(TypeUse collection, string untyped)
    {
        if (collection.Element!.Scalar == "Json")
        {
            _json.Append(untyped);
        }
        else
        {
            Write(collection.Element, null, null);
        }

        _json.Append(',');
    }

    private void Members(ObjectSpec type)
    {
        MemberSpec[] members = type.Members.Where(member => _isInput ? member.IsReadable : member.HasGetter).ToArray();
        if (members.Length == 0)
        {
            return;
        }

        _json.Append("\"properties\":{");
        string separator = "";
        foreach (MemberSpec member in members)
        {
            _json.Append(separator).Append(Literals.Json(member.JsonName)).Append(':');
            Write(member.Type, member.Description, member.Default?.Json);
            separator = ",";
        }

        _json.Append('}');
        Required(members.Where(static member => member.IsRequired).Select(static member => member.JsonName));
        _json.Append(',');
    }

    private void Required(IEnumerable<string> names)
    {
        string list = string.Join(",", names.Select(Literals.Json));
        if (list.Length > 0)
        {
            _json.Append(",\"required\":[").Append(list).Append(']');
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
