using AgentGen.Runs;
using CodeEngineer.Progress;
using CodeEngineer.Report;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace CodeEngineer.Display;

/// <summary>A table that is redrawn in place. Questions are asked between two drawings, never into one.</summary>
internal sealed class LiveView(IAnsiConsole console, TimeProvider time) : IRunView
{
    private const int RecentLines = 6;
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(250);

    private readonly Queue<string> recent = new();
    private readonly SemaphoreSlim screen = new(1, 1);
    private readonly CancellationTokenSource finished = new();
    private volatile LiveSnapshot snapshot = LiveSnapshot.Empty;
    private volatile int questions;
    private Task drawer = Task.CompletedTask;

    public void Start(RunHeader header)
    {
        foreach (string line in ReportText.Header(header))
        {
            console.MarkupLine(Markup.Escape(PlainText.OneLine(line)));
        }

        drawer = DrawAsync();
    }

    public void Show(RunProgress progress, RecordedEvent fact)
    {
        foreach (string line in FactText.Of(progress, fact))
        {
            recent.Enqueue(line);
        }

        while (recent.Count > RecentLines)
        {
            recent.Dequeue();
        }

        snapshot = LiveSnapshot.Of(progress, recent);
    }

    public async Task<bool?> AskAsync(ApprovalProgress approval, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref questions);
        try
        {
            await screen.WaitAsync(cancellationToken);
            try
            {
                console.MarkupLine($"[bold yellow]approval[/] {Markup.Escape(PlainText.OneLine(approval.Request.Reason))}");
                console.MarkupLine(Markup.Escape(PlainText.OneLine(ReportText.Call(approval.Request))));
                return await new ConfirmationPrompt("Approve?") { DefaultValue = false }.ShowAsync(console, cancellationToken);
            }
            finally
            {
                screen.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref questions);
        }
    }

    public async Task FinishAsync(JobReport report)
    {
        await StopDrawingAsync();
        console.Write(Draw(snapshot with { Recent = [] }));
        string colour = report.Succeeded ? "green" : report.Stopped ? "yellow" : "red";
        console.MarkupLine($"[bold {colour}]{Markup.Escape(ReportText.Outcome(report))}[/]");
        foreach (string line in ReportText.Of(report).Skip(2))
        {
            console.MarkupLine(Coloured(PlainText.OneLine(line)));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopDrawingAsync();
        finished.Dispose();
        screen.Dispose();
    }

    private static string Coloured(string line) => line switch
    {
        ['+', ..] => $"[green]{Markup.Escape(line)}[/]",
        ['-', ..] => $"[red]{Markup.Escape(line)}[/]",
        ['@', ..] => $"[blue]{Markup.Escape(line)}[/]",
        _ => Markup.Escape(line),
    };

    private IRenderable Draw(LiveSnapshot what) => LiveDrawing.Of(what, time.GetUtcNow(), console.Profile.Width);

    private async Task StopDrawingAsync()
    {
        await finished.CancelAsync();
        await drawer.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Draws until the run is over, and steps aside while a question is asked.</summary>
    private async Task DrawAsync()
    {
        while (!finished.IsCancellationRequested)
        {
            await screen.WaitAsync(finished.Token);
            try
            {
                await console.Live(Draw(snapshot)).AutoClear(true).StartAsync(RedrawAsync);
            }
            finally
            {
                screen.Release();
            }

            await Task.Yield();
        }
    }

    private async Task RedrawAsync(LiveDisplayContext display)
    {
        using var timer = new PeriodicTimer(Redraw, time);
        try
        {
            while (questions == 0 && await timer.WaitForNextTickAsync(finished.Token))
            {
                display.UpdateTarget(Draw(snapshot));
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }
}
