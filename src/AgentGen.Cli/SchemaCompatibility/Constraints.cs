using System.Text.Json;

namespace AgentGen.Cli.SchemaCompatibility;

/// <summary>
/// What a JSON value at one place must satisfy: the keywords of every schema that applies there, references followed.
/// Of an <c>anyOf</c> one alternative must hold; those are chosen one after the other by <see cref="Choose"/>.
/// </summary>
internal sealed class Constraints
{
    private readonly SchemaDocument _document;
    private readonly List<JsonElement> _parts = [];
    private readonly List<JsonElement> _choices = [];
    private readonly HashSet<string> _seen = [];
    private bool _isCircular;

    private Constraints(SchemaDocument document) => _document = document;

    private Constraints(Constraints other)
    {
        _document = other._document;
        _parts = [.. other._parts];
        _choices = [.. other._choices];
        _seen = [.. other._seen];
        IsRefused = other.IsRefused;
    }

    /// <summary>The schemas that hold together, each without those it refers to.</summary>
    public IReadOnlyList<JsonElement> Parts => _parts;

    /// <summary>Whether one of the schemas is <c>false</c>.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Whether no value can satisfy them.</summary>
    public bool IsNever => IsRefused || Types == JsonTypes.None || Values is { Count: 0 };

    /// <summary>Whether an alternative is still to be chosen.</summary>
    public bool HasChoice => _choices.Count > 0;

    /// <summary>The types that the <c>type</c> keywords allow.</summary>
    public JsonTypes DeclaredTypes => Owners("type").Aggregate(JsonTypes.All, static (types, part) => types & TypesOf(part));

    /// <summary>The types that values may have, also those that follow from a list of values.</summary>
    public JsonTypes Types => Values is { } values
        ? values.Aggregate(JsonTypes.None, static (types, value) => types | JsonTypesExtensions.OfValue(value))
        : DeclaredTypes;

    /// <summary>The only values allowed, where they are listed.</summary>
    public IReadOnlyList<JsonElement>? Values
    {
        get
        {
            IReadOnlyList<JsonElement>? values = null;
            foreach (JsonElement part in _parts)
            {
                foreach (IReadOnlyList<JsonElement> list in ListsOf(part))
                {
                    values = values is null ? list : [.. values.Where(value => list.Any(other => JsonElement.DeepEquals(value, other)))];
                }
            }

            // Each value once: a list that repeats itself could otherwise be split for ever.
            return values is null ? null
                : [.. values.Where((value, i) => (DeclaredTypes & JsonTypesExtensions.OfValue(value)) != 0 && !values.Take(i).Any(earlier => JsonElement.DeepEquals(earlier, value)))];
        }
    }

    /// <summary>The same constraints have the same identity. Within one document.</summary>
    public string Identity => string.Join('\n', [.. _parts.Select(Text).Order(StringComparer.Ordinal), "", .. _choices.Select(Text).Order(StringComparer.Ordinal), $"{IsRefused}"]);

    public static Constraints Of(SchemaDocument document, IEnumerable<JsonElement> schemas)
    {
        Constraints constraints = new(document);
        foreach (JsonElement schema in schemas)
        {
            constraints.Add(schema);
        }

        return constraints;
    }

    /// <summary>The constraints with another schema that must hold too.</summary>
    public Constraints And(JsonElement schema)
    {
        Constraints both = new(this);
        both.Add(schema);
        return both;
    }

    /// <summary>The constraints at a place inside: the schemas that apply there.</summary>
    public Constraints At(Func<JsonElement, JsonElement?> schema) => Of(_document, _parts.Select(schema).OfType<JsonElement>());

    /// <summary>
    /// The constraints for each alternative of the first <c>anyOf</c>. An alternative that leads back to its own <c>anyOf</c> adds nothing to what the others accept:
    /// it is left out where too much must not be accepted, and kept without that <c>anyOf</c> where too little must not.
    /// </summary>
    public IEnumerable<Constraints> Choose(bool atMost)
    {
        foreach (JsonElement alternative in _choices[0].EnumerateArray())
        {
            Constraints chosen = new(this);
            chosen._choices.RemoveAt(0);
            chosen.Add(alternative);
            if (!atMost || !chosen._isCircular)
            {
                yield return chosen;
            }
        }
    }

    /// <summary>The schemas with a keyword that cannot be judged: each as what it asserts, because keywords may work together.</summary>
    public IEnumerable<IReadOnlyDictionary<string, JsonElement>> Unjudged => _parts
        .Select(static part => part.EnumerateObject().Where(static keyword => !Keywords.IsAnnotation(keyword.Name)).ToDictionary(static keyword => keyword.Name, static keyword => keyword.Value))
        .Where(keywords => keywords.Any(keyword => !Keywords.IsJudged(keyword.Key, keyword.Value) || (keyword.Key == "$ref" && !_document.TryResolve(keyword.Value.GetString()!, out _))));

    /// <summary>The values of a keyword, one of each part that has it and whose value can be judged.</summary>
    public IEnumerable<JsonElement> All(string keyword) => Owners(keyword).Select(part => part.GetProperty(keyword));

    private static string Text(JsonElement element) => element.GetRawText();

    private static JsonTypes TypesOf(JsonElement part)
    {
        JsonElement type = part.GetProperty("type");
        JsonTypes named = type.ValueKind == JsonValueKind.Array
            ? type.EnumerateArray().Aggregate(JsonTypes.None, static (types, name) => types | JsonTypesExtensions.OfName(name.GetString()))
            : JsonTypesExtensions.OfName(type.GetString());
        return IsNullable(part) ? named | JsonTypes.Null : named;
    }

    private static bool IsNullable(JsonElement part) => part.TryGetProperty("nullable", out JsonElement nullable) && nullable.ValueKind == JsonValueKind.True;

    private static IEnumerable<IReadOnlyList<JsonElement>> ListsOf(JsonElement part)
    {
        JsonElement[] orNull = IsNullable(part) ? [JsonElement.Parse("null")] : [];
        if (part.TryGetProperty("enum", out JsonElement list) && Keywords.IsJudged("enum", list))
        {
            yield return [.. list.EnumerateArray(), .. orNull];
        }

        if (part.TryGetProperty("const", out JsonElement value))
        {
            yield return [value, .. orNull];
        }
    }

    private IEnumerable<JsonElement> Owners(string keyword) =>
        _parts.Where(part => part.TryGetProperty(keyword, out JsonElement value) && Keywords.IsJudged(keyword, value));

    private void Add(JsonElement schema)
    {
        Queue<JsonElement> rest = new([schema]);
        while (rest.TryDequeue(out JsonElement next))
        {
            IsRefused |= next.ValueKind == JsonValueKind.False;
            if (next.ValueKind == JsonValueKind.Object)
            {
                Add(next, rest);
            }
        }
    }

    private void Add(JsonElement schema, Queue<JsonElement> rest)
    {
        JsonElement[] choices = Judged(schema, "anyOf");
        if (!_seen.Add(Text(schema)))
        {
            _isCircular |= choices.Any(choice => !_choices.Any(open => Text(open) == Text(choice)));
            return;
        }

        _choices.AddRange(choices);
        if (Judged(schema, "$ref") is [var reference] && _document.TryResolve(reference.GetString()!, out JsonElement target))
        {
            rest.Enqueue(target);
            if (IsReferenceAlone(schema))
            {
                return;
            }
        }

        _parts.Add(schema);

        foreach (JsonElement both in Judged(schema, "allOf").SelectMany(static all => all.EnumerateArray()))
        {
            rest.Enqueue(both);
        }
    }

    /// <summary>A reference that says nothing itself is what it refers to, so that a recursion meets itself at its first turn.</summary>
    private static bool IsReferenceAlone(JsonElement schema) =>
        schema.EnumerateObject().All(static keyword => keyword.Name == "$ref" || (keyword.Name != "default" && Keywords.IsAnnotation(keyword.Name)));

    private static JsonElement[] Judged(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out JsonElement value) && Keywords.IsJudged(keyword, value) ? [value] : [];
}
