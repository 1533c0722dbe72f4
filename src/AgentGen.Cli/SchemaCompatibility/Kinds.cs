using System.Text.Json;

namespace AgentGen.Cli.SchemaCompatibility;

/// <summary>The kinds of values that constraints allow.</summary>
internal static class Kinds
{
    /// <summary>The constraints, once for each value that is listed, else once for each type.</summary>
    public static IReadOnlyList<Constraints> Of(Constraints constraints) => constraints.Values is { } values
        ? [.. values.Select(value => constraints.And(JsonElement.Parse($$"""{"const":{{value.GetRawText()}}}""")))]
        : [.. constraints.Types.Split().Select(type => constraints.And(JsonElement.Parse($$"""{"type":"{{type.Describe()}}"}""")))];

    /// <summary>What is allowed, shortly.</summary>
    public static string Describe(Constraints constraints) =>
        constraints.IsRefused ? JsonTypes.None.Describe()
        : constraints.HasChoice ? string.Join(" or ", constraints.Choose(atMost: true).Select(Describe).Distinct())
        : constraints.Values is { } values ? Snippet.Of(values)
        : constraints.Types.Describe();
}
