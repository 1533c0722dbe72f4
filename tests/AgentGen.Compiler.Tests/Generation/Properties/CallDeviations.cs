using System.Globalization;
using System.Numerics;
using AgentGen.Compiler.Tests.Emitted.Properties.Model;
using AgentGen.Compiler.Tests.Emitted.Properties.Values;

namespace AgentGen.Compiler.Tests.Emitted.Properties;

/// <summary>
/// The rows of FACTORY-PARITY.md that concern calls, found in the arguments of one call. Where generated tools take more than the factory, <see cref="ForFactory"/> holds what means
/// the same to the factory; where they take less, <see cref="Refused"/> says where and by which row.
/// </summary>
internal sealed class CallDeviations
{
    private readonly List<Refused> _refused = [];

    internal CallDeviations(Graph graph, JsonMembers arguments)
    {
        List<JsonMember> members = [];
        foreach (JsonMember given in arguments.Members.GroupBy(static member => member.Name).Select(static same => same.Last()))
        {
            ParameterNode? parameter = graph.Parameters.FirstOrDefault(parameter => parameter.Name == given.Name);
            if (parameter is null)
            {
                members.Add(given);
            }
            else if (!D14NullMeansAbsent(parameter.Type, parameter.Default is not null, given.Value))
            {
                members.Add(given with { Value = Walk(parameter.Type, given.Value, JsonPath.Member("$", parameter.Name)) });
            }
        }

        ForFactory = new JsonMembers(members);
    }

    internal JsonMembers ForFactory { get; }

    internal IReadOnlyList<Refused> Refused => _refused;

    private Json Walk(UseNode use, Json json, string path)
    {
        if (json.IsNull)
        {
            if (!use.IsNullable && use.Type is not ScalarNode { Code: "JsonElement" } && !use.Type.IsValueType)
            {
                _refused.Add(new Refused("D21", path));
            }

            return json;
        }

        return use.Type switch
        {
            ScalarNode scalar => Scalar(scalar, json, path),
            EnumNode enumeration => EnumValue(enumeration, json, path),
            ListNode list when (json.Unwrapped() ?? json) is JsonItems items => new JsonItems([.. items.Items.Select((item, i) => Walk(list.Item, item, JsonPath.Item(path, i)))]),
            MapNode map when (D28Entries(json) ?? json.Unwrapped() as JsonMembers) is { } members =>
                new JsonMembers([.. members.Members.Select(member => new JsonMember(D27Key(map.Key, member.Name), Walk(map.Value, member.Value, JsonPath.Member(path, member.Name))))]),
            ObjectNode content when (json.Unwrapped() ?? json) is JsonMembers members => Members(content, members, path),
            _ => json,
        };
    }

    private JsonMembers Members(ObjectNode type, JsonMembers given, string path)
    {
        List<JsonMember> members = [];
        foreach (JsonMember member in given.Members)
        {
            if (type.FindGiven(member.Name) is not { } known)
            {
                members.Add(member);
            }
            else if (!D14NullMeansAbsent(known.Type, !known.IsRequired, member.Value))
            {
                members.Add(member with { Value = Walk(known.Type, member.Value, JsonPath.Member(path, known.JsonName)) });
            }
        }

        foreach (MemberNode missing in type.Members.Where(static member => member is { Kind: MemberKind.Constructor, Default: null }))
        {
            if (!given.Members.Any(member => type.FindGiven(member.Name) == missing))
            {
                _refused.Add(new Refused("D18", JsonPath.Member(path, missing.JsonName)));
            }
        }

        return new JsonMembers(members);
    }

    /// <summary>D14: null for what is not nullable and may be left out counts as left out.</summary>
    private static bool D14NullMeansAbsent(UseNode use, bool isOptional, Json json) => json.IsNull && isOptional && !use.IsNullable && use.Type.Code != "JsonElement";

    /// <summary>D28: a list of entries is a dictionary too.</summary>
    private static JsonMembers? D28Entries(Json json)
    {
        if (json is not JsonItems { Items: var items })
        {
            return json as JsonMembers;
        }

        List<JsonMember> entries = [];
        foreach (Json item in items)
        {
            if (item is not JsonMembers entry || entry.Find("value") is not { } value || entry.Find("key") is not JsonText { Raw: ['"', ..] raw })
            {
                return null;
            }

            entries.Add(new JsonMember(System.Text.Json.JsonElement.Parse(raw).GetString()!, value));
        }

        return new JsonMembers(entries);
    }

    /// <summary>D27: a key that is an enum counts in any case, as its values do.</summary>
    private static string D27Key(TypeNode key, string name) =>
        key is EnumNode type && type.Members.FirstOrDefault(member => member.JsonName.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } member ? member.JsonName : name;

    private Json Scalar(ScalarNode scalar, Json json, string path)
    {
        if (json is JsonText { Raw: var raw } && (D22NotFinite(scalar, raw) ? "D22" : D23WhiteSpace(scalar, raw) ? "D23" : null) is { } row)
        {
            _refused.Add(new Refused(row, path));
        }

        return D13Scalar(scalar, json);
    }

    /// <summary>D22: a number that the type can only hold as infinite or as no number is refused.</summary>
    private static bool D22NotFinite(ScalarNode scalar, string raw)
    {
        double most = scalar.Code switch { "double" => double.MaxValue, "float" => float.MaxValue, "Half" => (double)Half.MaxValue, _ => double.PositiveInfinity };
        return most < double.PositiveInfinity
            && double.TryParse(raw.Trim('"'), NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            && !(Math.Abs(number) <= most);
    }

    /// <summary>D23: text with white space around a number is none; the factory takes it for three of the number types.</summary>
    private static bool D23WhiteSpace(ScalarNode scalar, string raw) => scalar.Code is "Half" or "Int128" or "UInt128" && raw is ['"', ' ', ..] or [.., ' ', '"'];

    /// <summary>D13: <c>5.0</c> is an integer, <c>"+5"</c> a number, <c>"true"</c> a truth value, JSON inside text that JSON.</summary>
    private static Json D13Scalar(ScalarNode scalar, Json json)
    {
        if (json.Unwrapped() is { } inside && (scalar.IsJsonArray ? inside is JsonItems : scalar.IsJsonObject && inside is JsonMembers))
        {
            return inside;
        }

        if (json is not JsonText { Raw: var raw })
        {
            return json;
        }

        string text = raw is ['"', .. var inner, '"'] ? inner : raw;
        return scalar switch
        {
            { Code: "bool" } when text != raw && text.ToUpperInvariant() is "TRUE" or "FALSE" => new JsonText(text.ToLowerInvariant()),
            { IsInteger: true } when D13WholeNumber(text) is { } whole => new JsonText(whole),
            { IsNumber: true } when text is ['+', >= '0' and <= '9', ..] => new JsonText($"\"{text[1..]}\""),
            _ => json,
        };
    }

    private static string? D13WholeNumber(string text) =>
        text is "-0" ? "0"
        : text.AsSpan().ContainsAny('.', 'e', 'E')
        && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out decimal number)
        && decimal.IsInteger(number)
            ? new BigInteger(number).ToString(CultureInfo.InvariantCulture)
            : null;

    /// <summary>D15: an enum has the names that its schema lists, no numbers, and several names at once only where it has flags.</summary>
    private Json EnumValue(EnumNode type, Json json, string path)
    {
        if (json is JsonText { Raw: var raw } && (raw.Trim('"', ' ') is [(>= '0' and <= '9') or '-' or '+', ..] || (!type.IsFlags && raw.Contains(',', StringComparison.Ordinal))))
        {
            _refused.Add(new Refused("D15", path));
        }

        return json;
    }
}

/// <summary>What a generated tool refuses and the factory takes.</summary>
internal sealed record Refused(string Row, string Path);
