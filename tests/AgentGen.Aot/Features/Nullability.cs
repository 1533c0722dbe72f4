namespace AgentGen.Aot.Features;

internal static class Nullability
{
    internal sealed record Pair(string? Left, int? Right);

    [Tool("nulls")]
    internal static string Nulls(string? text, int? number, Pair? pair, List<string?> texts, string preset = "preset", decimal price = -1.50m, DayOfWeek? day = DayOfWeek.Friday) =>
        FormattableString.Invariant($"{text ?? "-"} {number ?? 0} {pair?.Left ?? "-"}{pair?.Right} {string.Join(',', texts.Select(static one => one ?? "-"))} {preset} {price} {day}");

    public static async Task ProveAsync(Proof proof)
    {
        proof.Same("\"- 0 - -,b preset -1.50 Friday\"", await Call.JsonAsync("nulls", """{"text":null,"number":null,"pair":null,"texts":[null,"b"]}"""));
        proof.Same("\"a 1 l2  other 2 Sunday\"", await Call.JsonAsync("nulls", """{"text":"a","number":1,"pair":{"left":"l","right":2},"texts":[],"preset":"other","price":2,"day":"Sunday"}"""));
    }
}
