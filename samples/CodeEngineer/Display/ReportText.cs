using System.Globalization;
using AgentGen.Runs;
using CodeEngineer.Diff;
using CodeEngineer.Progress;
using CodeEngineer.Report;

namespace CodeEngineer.Display;

/// <summary>The header and the report in lines.</summary>
internal static class ReportText
{
    private const int LongestReason = 300;

    public static IEnumerable<string> Header(RunHeader header) =>
    [
        $"{(header.Resumed ? "going on with" : "starting")} run {header.Job.Run}",
        $"  model      {header.Model}",
        .. header.Scripted ? ["             the model is scripted: its answers were recorded, everything that they lead to really happens"] : Array.Empty<string>(),
        $"  workspace  {header.Job.Workspace}",
        $"  journal    {header.Job.Journal}",
    ];

    public static IEnumerable<string> Of(JobReport report) =>
    [
        "",
        Outcome(report),
        $"  {report.Summary}",
        .. report.Stopped ? [$"  to go on: {report.ResumeCommand}"] : Array.Empty<string>(),
        .. Section("steps", report.Progress.Steps, step =>
            $"{step.Id} {PlainText.Words(step.Status)} {step.Tool}: {step.Description} ({Attempts(step)}{Duration(step)})"),
        .. Section("gates", report.Progress.Gates, gate => $"{gate.Where}: {gate.Gate} {FactText.Verdict(gate.Verdict)}: {Short(gate.Reason)}"),
        .. Section("undone", report.Progress.Undone, undo => $"{undo.Where}: {PlainText.Words(undo.Outcome)}: {Short(undo.Detail)}"),
        .. Section("refusals", report.Progress.Refusals, refusal => $"{refusal.Where}: {refusal.Tool} {Short(refusal.Arguments)} ({refusal.Code}): {Short(refusal.Message)}"),
        .. Section("approvals", report.Progress.Approvals, approval => $"{Short(Call(approval.Request))}: {Decision(approval)}"),
        .. Changes(report.Changes),
        "",
        $"journal: {report.Header.Job.Journal}",
        $"workspace: {report.Header.Job.Workspace}",
        string.Create(CultureInfo.InvariantCulture, $"{(report.Succeeded ? "success" : "no success")} after {report.Elapsed.TotalSeconds:0.0} s"),
    ];

    public static string Outcome(JobReport report) => report.Status switch
    {
        RunStatus.Succeeded => "the job is done",
        RunStatus.Running => "stopped: the run is not finished and can be resumed",
        RunStatus.NeedsAttention => $"the run needs attention ({report.Code})",
        RunStatus.Cancelled => $"the run was cancelled ({report.Code})",
        _ => $"the run failed ({report.Code})",
    };

    public static string Call(ApprovalRequested request) => $"{request.Tool} {request.Arguments.GetRawText()}";

    public static string Decision(ApprovalProgress approval) =>
        PlainText.Words(approval.Status)
        + (approval.DecidedBy is { } who ? $" by {who}" : "")
        + (approval.Reason is { } why ? $": {Short(why)}" : "");

    public static string Attempts(StepProgress step) => step.Attempts == 1 ? "1 attempt" : $"{step.Attempts} attempts";

    private static string Duration(StepProgress step) =>
        step is { StartedAt: { } start, EndedAt: { } end } ? ", " + FactText.Seconds((long)(end - start).TotalMilliseconds) : "";

    private static IEnumerable<string> Section<T>(string title, IReadOnlyCollection<T> items, Func<T, string> line) =>
        items.Count == 0 ? [] : ["", $"{title}:", .. items.Select(item => $"  {line(item)}")];

    private static IEnumerable<string> Changes(IReadOnlyList<FileChange> changes) =>
        changes.Count == 0 ? ["", "nothing changed in the workspace"] : ["", "changes:", .. changes.SelectMany(change => change.Diff.TrimEnd('\n').Split('\n'))];

    private static string Short(string text) => PlainText.Short(text, LongestReason);
}
