using System.Globalization;
using AgentGen.Cli.Output;
using AgentGen.Runs;

namespace AgentGen.Cli.Runs;

/// <summary>Prints a report for people.</summary>
internal sealed class ReportText(TextWriter output, RunReport report)
{
    public async Task WriteAsync()
    {
        await WriteHeaderAsync();
        await WriteTableAsync(
            ["step", "status", "tool", "attempts", "seconds", "what"],
            report.Steps.Select(step => (string[])[step.Step.Id, Ending(step.Status.ToString(), step.Code), step.Step.Tool, Number(step.Attempts.Count), Seconds(step.Duration), step.Step.Description]));
        await WriteTableAsync(
            ["call", "tool", "outcome", "effect", "seconds", "gates", "undo"],
            report.Calls.Select(call => (string[])[call.Path, call.Tool, Ending(call.Outcome?.ToString() ?? "Open", call.Error?.Code), call.Effect?.ToString() ?? "", Seconds(call.EndedAt - call.StartedAt), Gates(call), call.Undo?.Kind.ToString() ?? ""]));
        await WriteTableAsync(
            ["phase", "to", "why"],
            report.Moves.Select(move => (string[])[move.Moved?.From.Member ?? "refused", move.Moved?.To.Member ?? "", move.Moved?.Reason ?? move.Refusal?.Message ?? ""]));
        await WriteTableAsync(
            ["approval", "tool", "status", "by", "why"],
            report.Approvals.Select(approval => (string[])[approval.Request.ApprovalId, approval.Request.Tool, approval.Status.ToString(), approval.Decision?.DecidedBy ?? "", approval.Request.Reason]));
        await WriteTableAsync(
            ["refused", "why"],
            report.Refusals().Select(call => (string[])[call.Path, call.Error?.Message ?? ""]));
        await WriteTableAsync(
            ["threw", "exception", "message"],
            report.Calls.SelectMany(Thrown));
        await WriteTableAsync(
            ["left behind", "tool", "arguments"],
            report.Residue().Select(call => (string[])[call.Path, call.Tool, call.Arguments.GetRawText()]));
        await WriteTableAsync(
            ["child run", "status"],
            report.Children.Select(child => (string[])[child.Run.Value, Ending(child.Status.ToString(), child.Code)]));
    }

    private static string Ending(string status, string? code) => code is null ? status : $"{status} ({code})";

    private static string Gates(ReportedCall call) => string.Join(", ", call.Gates.Select(gate => $"{gate.Gate} {gate.Verdict}"));

    private static IEnumerable<string[]> Thrown(ReportedCall call)
    {
        if (call.Cause is { } cause)
        {
            yield return [call.Path, cause.Type, cause.Message];
        }

        if (call.UndoCause is { } undo)
        {
            yield return [$"{call.Path}/undo", undo.Type, undo.Message];
        }
    }

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan? duration) => duration?.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture) ?? "";

    private async Task WriteHeaderAsync()
    {
        await WriteFieldAsync("run", report.Run.Value);
        await WriteFieldAsync("task", report.Input switch
        {
            PlanInput plan => plan.Task,
            ToolLoopInput loop => loop.Prompt,
            _ => null,
        });
        await WriteFieldAsync("status", Ending(report.Status.ToString(), report.Code));
        await WriteFieldAsync("summary", report.Summary);
        await WriteFieldAsync("phase", report.Phase?.Member);
        await WriteFieldAsync("plan", report.Plan);
        await WriteFieldAsync("started", RunTime.Of(report.StartedAt));
        await WriteFieldAsync("updated", RunTime.Of(report.UpdatedAt));
        await WriteFieldAsync("events", Number(report.Revision));
        await WriteFieldAsync("used", string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Usage.ModelCalls} model calls, {report.Usage.ToolCalls} tool calls, {report.Usage.InputTokens} + {report.Usage.OutputTokens} tokens"));
    }

    private async Task WriteFieldAsync(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            await output.WriteLineAsync($"{name,-8} {VisibleText.Of(value)}");
        }
    }

    private async Task WriteTableAsync(string[] headers, IEnumerable<string[]> rows)
    {
        TextTable table = new(headers);
        foreach (string[] row in rows)
        {
            table.Add(row);
        }

        if (!table.IsEmpty)
        {
            await output.WriteLineAsync();
            await table.WriteAsync(output);
        }
    }
}
