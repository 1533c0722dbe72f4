using System.Text.Json;

namespace AgentGen.Cli.SchemaCompatibility.Rules;

/// <summary>Items: each place of a tuple by itself, then all that follow.</summary>
internal static class ArrayRule
{
    public static void Compare(Comparison comparison, Constraints was, Constraints now, string path)
    {
        int places = was.All("prefixItems").Concat(now.All("prefixItems")).Select(items => items.GetArrayLength()).DefaultIfEmpty().Max();
        for (int i = 0; i < places; i++)
        {
            comparison.Compare(Item(was, i), Item(now, i), $"{path}[{i}]");
        }

        comparison.Compare(Item(was, places), Item(now, places), $"{path}[*]");
    }

    private static Constraints Item(Constraints array, int place) => array.At(part =>
        part.TryGetProperty("prefixItems", out JsonElement places) && Keywords.IsJudged("prefixItems", places) && place < places.GetArrayLength() ? places[place]
        : part.TryGetProperty("items", out JsonElement items) && Keywords.IsJudged("items", items) ? items
        : null);
}
