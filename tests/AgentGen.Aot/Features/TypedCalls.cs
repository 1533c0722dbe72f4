using System.Text.Json;

namespace AgentGen.Aot.Features;

internal static class TypedCalls
{
    internal sealed record Place(string City, int Floor = 3)
    {
        public List<string?> Tags { get; init; } = [];
    }

    [Tool("visit")]
    internal static string Visit(Place place, DayOfWeek? day, string? note = null) => $"{place.City} {place.Floor} {place.Tags.Count} {day} {note}";

    public static async Task ProveAsync(Proof proof)
    {
        ToolCall call = AgentTools.Calls.Visit(new Place("Rome", 1) { Tags = ["x", null] }, DayOfWeek.Friday);

        proof.Same("visit", call.ToolName);
        proof.Same("""{"place":{"city":"Rome","floor":1,"tags":["x",null]},"day":"Friday","note":null}""", call.ToJson().GetRawText());
        proof.Holds(ToolCall.TryParse(Call.Map, "visit", call.ToJson(), out ToolCall? back, out _)
            && back is AgentTools.Calls.VisitCall { Place: { City: "Rome", Tags.Count: 2 }, Day: DayOfWeek.Friday, Note: null });
        proof.Same(call.ToJson().GetRawText(), back!.ToJson().GetRawText());
        proof.Holds(ToolCall.TryParse(Call.Map, call.ToContent("1"), out ToolCall? sent, out _) && sent is AgentTools.Calls.VisitCall);
        proof.Holds(await Call.Map.Tool("visit").InvokeAsync(call.ToFunctionArguments()) is "Rome 1 2 Friday ");
        proof.Holds(!ToolCall.TryParse(Call.Map, "visit", JsonElement.Parse("""{"place":{"city":1},"day":"Someday"}"""), out _, out ToolError? wrong) && wrong.Arguments.Count == 2);
        proof.Holds(!ToolCall.TryParse(Call.Map, "nowhere", default, out _, out ToolError? unknown) && unknown.Code == ToolErrorCode.UnknownTool);
    }
}
