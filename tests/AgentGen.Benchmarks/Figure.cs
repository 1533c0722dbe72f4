using System.Text.Json.Nodes;

namespace AgentGen.Benchmarks;

/// <summary>One measured figure: what ours costs, and what each peer costs for each of our units.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Fields">What was measured, by name with its unit.</param>
/// <param name="Versus">The peer's cost ÷ ours.</param>
internal sealed record Figure(string Name, IReadOnlyDictionary<string, double> Fields, IReadOnlyDictionary<string, double> Versus)
{
    internal JsonObject ToJson()
    {
        JsonObject json = new() { ["name"] = Name };
        foreach ((string field, double value) in Fields)
        {
            json[field] = Math.Round(value, 3);
        }

        json["vs"] = new JsonObject(Versus.Select(static peer => KeyValuePair.Create<string, JsonNode?>(peer.Key, Math.Round(peer.Value, 2))));
        return json;
    }

    public override string ToString() =>
        $"{Name}: {string.Join(", ", Fields.Select(static field => FormattableString.Invariant($"{field.Key} {field.Value:0.###}")))}; "
        + string.Join(", ", Versus.Select(static peer => FormattableString.Invariant($"{peer.Key} costs {peer.Value:0.00}x")));
}
