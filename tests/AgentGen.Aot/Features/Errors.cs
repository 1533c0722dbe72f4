using System.Text.Json;

namespace AgentGen.Aot.Features;

internal static class Errors
{
    internal sealed record Line(string Text, int Number);

    [Tool("count_lines")]
    internal static int Lines(List<Line> lines, DayOfWeek day, int limit) => lines.Count + limit + (int)day;

    [Tool("always_throws")]
    internal static Task<int> ThrowAsync() => throw new InvalidOperationException("mine");

    public static async Task ProveAsync(Proof proof)
    {
        const string Wrong = """{"lines":[{"text":1,"number":1},{"number":"x"}],"day":"Someday"}""";
        object? refused = await Call.ClrAsync("count_lines", Wrong);

        proof.Holds(refused is ToolError { Code: ToolErrorCode.InvalidArguments, Tool: "count_lines" });
        proof.Same("$.day $.limit $.lines[0].text $.lines[1].number $.lines[1].text", Call.WrongPaths("count_lines", Wrong));
        JsonElement json = Call.Map.Tool("count_lines").ResultToJson(refused);
        proof.Same("5", $"{json.GetProperty("arguments").GetArrayLength()}");
        try
        {
            await Call.ClrAsync("always_throws", "{}");
            proof.Holds(false);
        }
        catch (InvalidOperationException exception)
        {
            proof.Same("mine", exception.Message);
        }
    }
}
