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
        return Task.CompletedTask;
    }
}
