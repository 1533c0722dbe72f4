namespace AgentGen.Aot.Features;

internal static class ModelOutputs
{
    internal sealed record Finding(string File, int Line, DayOfWeek Due = DayOfWeek.Friday);

    /// <summary>A review of a change.</summary>
    [ModelOutput]
    internal sealed record Review(bool Ok, string Reason, List<Finding> Findings);

    public static Task ProveAsync(Proof proof)
    {
        ModelOutput<Review> output = AgentTools.Outputs.Review;

        proof.Holds(output.TryParse("""{"ok":false,"reason":"bug","findings":[{"file":"a.cs","line":3}]}""", out Review? review, out _)
            && review is { Ok: false, Findings: [{ File: "a.cs", Line: 3, Due: DayOfWeek.Friday }] });
        proof.Holds(!output.TryParse("""{"ok":1,"findings":[{"file":"a.cs"}]}""", out _, out ToolError? error) && error.Arguments!.Count == 3);
        proof.Same("object", output.Schema.GetProperty("type").GetString());

        proof.Same("good", output.Parse("""
            Sure! As {you} asked:
            ```json
            {"ok":true,"reason":"good","findings":[]}
            ```
            Anything else?
            """).Reason);
        proof.Same("inline", output.Parse("""I think [1] {"ok":true,"reason":"inline","findings":[]} is right.""").Reason);
        proof.Holds(!output.TryParse("""{"ok":true,"reason":"a","findings":[]} or {"ok":true,"reason":"b","findings":[]}""", out _, out ToolError? several)
            && several.Code == ToolErrorCode.InvalidOutput);
        try
        {
            output.Parse("I cannot say.");
            proof.Holds(false);
        }
        catch (ModelOutputException exception)
        {
            proof.Holds(exception.Message.Contains("Review", StringComparison.Ordinal));
        }

        return Task.CompletedTask;
    }
}
