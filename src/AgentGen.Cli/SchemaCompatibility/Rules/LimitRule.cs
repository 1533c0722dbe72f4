using System.Text.Json;

namespace AgentGen.Cli.SchemaCompatibility.Rules;

/// <summary>Limits of numbers and sizes: each must be at least as wide as a limit that was there.</summary>
internal static class LimitRule
{
    private static readonly Family[] Families =
    [
        new(JsonTypes.Number, "minimum", "exclusiveMinimum", IsLower: true),
        new(JsonTypes.Number, "maximum", "exclusiveMaximum", IsLower: false),
        new(JsonTypes.String, "minLength", null, IsLower: true),
        new(JsonTypes.String, "maxLength", null, IsLower: false),
        new(JsonTypes.Array, "minItems", null, IsLower: true),
        new(JsonTypes.Array, "maxItems", null, IsLower: false),
        new(JsonTypes.Object, "minProperties", null, IsLower: true),
        new(JsonTypes.Object, "maxProperties", null, IsLower: false),
    ];

    public static void Compare(Comparison comparison, Constraints was, Constraints now, JsonTypes types, string path)
    {
        foreach (Family family in Families.Where(family => (family.Type & types) != 0))
        {
            Limit[] before = [.. family.Of(was)];
            foreach (Limit limit in family.Of(now).Where(limit => !family.IsEmpty(limit) && !before.Any(other => family.Implies(other, limit))))
            {
                comparison.Report(path, ChangeKind.LimitTightened, limit.Keyword, before.Length == 0 ? "without limit" : string.Join(" and ", before), limit.ToString());
            }
        }
    }

    private sealed record Limit(string Keyword, JsonElement Value, bool IsExclusive)
    {
        public override string ToString() => $"{Keyword} {Snippet.Of(Value)}";
    }

    private sealed record Family(JsonTypes Type, string Inclusive, string? Exclusive, bool IsLower)
    {
        public IEnumerable<Limit> Of(Constraints constraints) =>
        [
            .. constraints.All(Inclusive).Select(value => new Limit(Inclusive, value, false)),
            .. Exclusive is null ? [] : constraints.All(Exclusive).Select(value => new Limit(Exclusive, value, true)),
        ];

        /// <summary>A size is never below zero.</summary>
        public bool IsEmpty(Limit limit) => Exclusive is null && IsLower && limit.Value.TryGetDouble(out double value) && value <= 0;

        public bool Implies(Limit limit, Limit other) => JsonNumber.Compare(limit.Value, other.Value) is { } order
            && (order == 0 ? limit.IsExclusive || !other.IsExclusive : order > 0 == IsLower);
    }
}
