using AgentGen;
using AgentGen.Runs;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CodeEngineer.Display;

/// <summary>Draws a snapshot. Every text of a model or a tool is cleaned and escaped.</summary>
internal static class LiveDrawing
{
    private const int LongestNote = 60;

    /// <param name="snapshot">What to draw.</param>
    /// <param name="now">The time, for what still runs.</param>
    /// <param name="width">The width of the terminal: facts are cut there, so that the drawing keeps its height.</param>
    public static IRenderable Of(LiveSnapshot snapshot, DateTimeOffset now, int width)
    {
        List<IRenderable> parts = [new Markup(Phases(snapshot.Phase))];
        parts.Add(snapshot.Plan is { } plan ? new Markup(Safe(plan)) : new Markup($"[yellow]…[/] {Safe(snapshot.Activity)}"));
        if (snapshot.Steps.Count > 0)
        {
            parts.Add(Steps(snapshot, now));
        }

        parts.AddRange(snapshot.Recent.Select(line => new Markup($"[grey]{Markup.Escape(PlainText.Short(line, Math.Max(1, width - 1)))}[/]")));
        return new Rows(parts);
    }

    private static string Phases(string? current) => string.Join(
        " [grey]→[/] ",
        Enum.GetNames<Phases>().Select(phase => phase == current ? $"[bold black on yellow] {phase} [/]" : $"[grey]{phase}[/]"));

    private static Table Steps(LiveSnapshot snapshot, DateTimeOffset now)
    {
        Table table = new Table().Border(TableBorder.Simple).AddColumns("", "step", "tool", "attempt", "time", "");
        foreach (LiveSnapshot.Step step in snapshot.Steps)
        {
            string time = step.StartedAt is { } start ? FactText.Seconds((long)((step.EndedAt ?? now) - start).TotalMilliseconds) : "";
            table.AddRow(
                Mark(step.Status),
                Safe($"{step.Id} {step.Description}"),
                Safe(step.Tool),
                step.Attempts > 0 ? $"{step.Attempts}" : "",
                time,
                $"[grey]{Markup.Escape(PlainText.Short(step.Note, LongestNote))}[/]");
        }

        return table;
    }

    private static string Mark(StepStatus status) => status switch
    {
        StepStatus.Running => "[yellow]●[/]",
        StepStatus.Succeeded => "[green]✓[/]",
        StepStatus.Failed => "[red]✗[/]",
        StepStatus.RolledBack => "[red]↶[/]",
        StepStatus.Blocked or StepStatus.Skipped => "[grey]–[/]",
        _ => "[grey]○[/]",
    };

    private static string Safe(string text) => Markup.Escape(PlainText.OneLine(text));
}
