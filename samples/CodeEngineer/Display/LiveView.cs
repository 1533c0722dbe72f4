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

    private readonly Queue<string> _recent = new();
    private readonly SemaphoreSlim _screen = new(1, 1);
    private readonly CancellationTokenSource _finished = new();
    private volatile LiveSnapshot _snapshot = LiveSnapshot.Empty;
    private volatile int _questions;
    private Task _drawer = Task.CompletedTask;

    public void Start(RunHeader header)
    {
        foreach (string line in ReportText.Header(header))
        {
            console.MarkupLine(Markup.Escape(PlainText.OneLine(line)));
        }

        _drawer = DrawAsync();
    }

    public void Show(RunProgress progress, RecordedEvent fact)
    {
        foreach (string line in FactText.Of(progress, fact))
        {
            _recent.Enqueue(line);
        }

        while (_recent.Count > RecentLines)
        {
            _recent.Dequeue();
        }

        _snapshot = LiveSnapshot.Of(progress, _recent);
    }

    public async Task<bool?> AskAsync(ApprovalProgress approval, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _questions);
        try
        {
            await _screen.WaitAsync(cancellationToken);
            try
            {
                console.MarkupLine($"[bold yellow]approval[/] {Markup.Escape(PlainText.OneLine(approval.Request.Reason))}");
                console.MarkupLine(Markup.Escape(PlainText.OneLine(ReportText.Call(approval.Request))));
                return await new ConfirmationPrompt("Approve?") { DefaultValue = false }.ShowAsync(console, cancellationToken);
            }
            finally
            {
                _screen.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _questions);
        }
    }

    public async Task FinishAsync(JobReport report)
    {
        await StopDrawingAsync();
        console.Write(Draw(_snapshot with { Recent = [] }));
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
        _finished.Dispose();
        _screen.Dispose();
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
        await _finished.CancelAsync();
        await _drawer.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Draws until the run is over, and steps aside while a question is asked.</summary>
    private async Task DrawAsync()
    {
        while (!_finished.IsCancellationRequested)
        {
            await _screen.WaitAsync(_finished.Token);
            try
            {
                await console.Live(Draw(_snapshot)).AutoClear(true).StartAsync(RedrawAsync);
            }
            finally
            {
                _screen.Release();
            }

            await Task.Yield();
        }
    }

    private async Task RedrawAsync(LiveDisplayContext display)
    {
        using var timer = new PeriodicTimer(Redraw, time);
        try
        {
            while (_questions == 0 && await timer.WaitForNextTickAsync(_finished.Token))
            {
                display.UpdateTarget(Draw(_snapshot));
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }
}
