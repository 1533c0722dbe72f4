namespace AgentGen.Aot.Features;

internal static class Dictionaries
{
    internal sealed record Stock(int Count, string? Shelf = null);

    [Tool("take_stock")]
    internal static Dictionary<string, Stock> Take(Dictionary<string, Stock> stock, IReadOnlyDictionary<string, int> more, IDictionary<string, List<double>> prices) =>
        stock.ToDictionary(static entry => entry.Key, entry => entry.Value with { Count = entry.Value.Count + more.GetValueOrDefault(entry.Key) + prices.Count });

    [Tool("keyed_by_anything")]
    internal static Dictionary<Guid, int> Keyed(Dictionary<int, string> numbers, Dictionary<Guid, int> ids, IReadOnlyDictionary<DayOfWeek, List<int>> days) =>
        ids.ToDictionary(static entry => entry.Key, entry => entry.Value + numbers[7].Length + days[DayOfWeek.Friday].Count);

    public static async Task ProveAsync(Proof proof)
    {
        proof.Same("""{"bolt":{"count":6},"nut":{"count":3,"shelf":"B"}}""", await Call.JsonAsync("take_stock", """
            {"stock":{"bolt":{"count":1},"nut":{"count":2,"shelf":"B"}},"more":{"bolt":4},"prices":{"bolt":[0.5]}}
            """));
        proof.Same("""{"00000000-0000-0000-0000-000000000001":6}""", await Call.JsonAsync("keyed_by_anything", """
            {"numbers":{"7":"abc"},"ids":{"00000000-0000-0000-0000-000000000001":1},"days":{"Friday":[1,2]}}
            """));
        proof.Same("$.prices.nut[1] $.stock.bolt.count", Call.WrongPaths("take_stock", """{"stock":{"bolt":{}},"more":{},"prices":{"nut":[1,"x"]}}"""));
    }
}
