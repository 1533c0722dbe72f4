using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen.Aot.Features;

internal static class Results
{
    internal sealed record Found(int Count, DayOfWeek Day);

    [Tool] internal static void ResultNothing() { }

    [Tool] internal static Task ResultTaskAsync() => Task.CompletedTask;

    [Tool] internal static string ResultText() => "text";

    [Tool] internal static async Task<int> ResultNumberAsync()
    {
        await Task.Yield();
        return 5;
    }

    [Tool] internal static ValueTask<bool> ResultFlagAsync() => new(true);

    [Tool] internal static DayOfWeek ResultEnum() => DayOfWeek.Monday;

    [Tool] internal static double? ResultNull() => null;

    [Tool] internal static Task<List<Found>> ResultObjectsAsync() => Task.FromResult<List<Found>>([new(1, DayOfWeek.Friday)]);

    [Tool] internal static IEnumerable<Guid> ResultSequence() => [Guid.Empty];

    [Tool] internal static TextContent ResultContent() => new("content");

    [Tool] internal static JsonElement ResultJson() => JsonElement.Parse("[1]");

    [Tool(Results = ResultForm.JsonElement)] internal static int ResultAsJson() => 6;

    public static async Task ProveAsync(Proof proof)
    {
        proof.Same("null", await Call.JsonAsync("result_nothing", "{}"));
        proof.Same("null", await Call.JsonAsync("result_task", "{}"));
        proof.Same("null", await Call.JsonAsync("result_null", "{}"));
        proof.Holds(await Call.ClrAsync("result_text", "{}") is "text");
        proof.Holds(await Call.ClrAsync("result_number", "{}") is 5);
        proof.Holds(await Call.ClrAsync("result_flag", "{}") is true);
        proof.Holds(await Call.ClrAsync("result_enum", "{}") is "Monday");
        proof.Same("""[{"count":1,"day":"Friday"}]""", await Call.JsonAsync("result_objects", "{}"));
        proof.Same("""["00000000-0000-0000-0000-000000000000"]""", await Call.JsonAsync("result_sequence", "{}"));
        proof.Holds(await Call.ClrAsync("result_content", "{}") is TextContent { Text: "content" });
        proof.Holds((await Call.JsonAsync("result_content", "{}")).Contains("\"content\"", StringComparison.Ordinal));
        proof.Same("[1]", await Call.JsonAsync("result_json", "{}"));
        proof.Holds(await Call.ClrAsync("result_as_json", "{}") is JsonElement { ValueKind: JsonValueKind.Number });
        proof.Same("array", Call.Map.Tool("result_objects").ReturnJsonSchema!.Value.GetProperty("type").GetString());
    }
}
