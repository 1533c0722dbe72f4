using AgentGen.Runs;
using CodeEngineer.Progress;
using CodeEngineer.Report;

namespace CodeEngineer.Display;

/// <summary>One line for each thing that happens, without control characters: for logs, and where there is no terminal.</summary>
internal sealed class PlainView(TextWriter output, TextReader? input) : IRunView
{
    public void Start(RunHeader header)
    {
        foreach (string line in ReportText.Header(header))
        {
            Write(line);
        }
    }

    public void Show(RunProgress progress, RecordedEvent fact)
    {
        foreach (string line in FactText.Of(progress, fact))
        {
            Write($"{fact.At:HH:mm:ss} {line}");
        }
    }

    public async Task<bool?> AskAsync(ApprovalProgress approval, CancellationToken cancellationToken)
    {
        if (input is null)
        {
            return null;
        }

        output.Write($"Approve {PlainText.OneLine(ReportText.Call(approval.Request))}? [y/N] ");
        output.Flush();

        // A console read cannot be cancelled: it is left behind where the program is told to stop.
        string? answer = await Task.Run(input.ReadLine, cancellationToken).WaitAsync(cancellationToken);
        return answer?.Trim().ToUpperInvariant() is "Y" or "YES";
    }

    public Task FinishAsync(JobReport report)
    {
        foreach (string line in ReportText.Of(report))
        {
            Write(line);
        }

        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private void Write(string line) => output.WriteLine(PlainText.OneLine(line));
}
