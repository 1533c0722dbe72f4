using System.Text.Json;

namespace AgentGen.Aot.Features;

internal static class SchemaStyles
{
    internal sealed record Step(string Name, Step? Next = null);

    [Tool("walk_steps")]
    internal static string Walk(Step step, Dictionary<string, int> weights, DayOfWeek? day = null, int limit = 3) => $"{step.Name} {weights.Count} {day is null} {limit}";

    [Tool("takes_any_json")]
    internal static string Any(JsonElement any) => any.GetRawText();

    public static async Task ProveAsync(Proof proof)
    {
        ToolMap strict = Call.Map.WithSchemas(SchemaStyle.OpenAIStrict);
        JsonElement closed = strict.Tool("walk_steps").JsonSchema;
        JsonElement nullable = Call.Map.WithSchemas(SchemaStyle.OpenApiNullable).Tool("walk_steps").JsonSchema.GetProperty("properties").GetProperty("day");

        proof.Same("false", closed.GetProperty("additionalProperties").GetRawText());
        proof.Same("""["step","weights","day","limit"]""", closed.GetProperty("required").GetRawText());
        proof.Holds(closed.GetProperty("$defs").TryGetProperty("Step", out _));
        proof.Holds(strict.Tool("walk_steps").AdditionalProperties["strict"] is true);
        proof.Holds(!strict.Tool("takes_any_json").AdditionalProperties.ContainsKey("strict"));
        proof.Holds(nullable.GetProperty("nullable").GetBoolean() && nullable.GetProperty("type").ValueEquals("string"));
        proof.Same("\"a 2 True 3\"", await Call.JsonAsync(strict, "walk_steps", """
            {"step":{"name":"a","next":null},"weights":[{"key":"x","value":1},{"key":"y","value":2}],"day":null,"limit":null}
            """));
    }
}
