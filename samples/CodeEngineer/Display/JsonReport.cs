using System.Text.Json;
using CodeEngineer.Progress;
using CodeEngineer.Report;

namespace CodeEngineer.Display;

/// <summary>The header and the report as JSON.</summary>
internal static class JsonReport
{
    public static void WriteHeader(Utf8JsonWriter json, RunHeader header)
    {
        json.WriteString("run", header.Job.Run.Value);
        json.WriteString("workspace", header.Job.Workspace);
        json.WriteString("journal", header.Job.Journal);
        json.WriteString("model", header.Model);
        json.WriteBoolean("scripted", header.Scripted);
        json.WriteBoolean("resumed", header.Resumed);
    }

    public static void Write(Utf8JsonWriter json, JobReport report)
    {
        WriteHeader(json, report.Header);
        json.WriteBoolean("success", report.Succeeded);
        json.WriteString("status", Word(report.Status));
        json.WriteString("code", report.Code);
        json.WriteString("summary", report.Summary);
        json.WriteString("phase", report.Progress.Phase);
        json.WriteNumber("elapsed_ms", (long)report.Elapsed.TotalMilliseconds);
        if (report.Stopped)
        {
            json.WriteString("resume", report.ResumeCommand);
        }

        List(json, "steps", report.Progress.Steps, step =>
        {
            json.WriteString("id", step.Id);
            json.WriteString("tool", step.Tool);
            json.WriteString("status", Word(step.Status));
            json.WriteNumber("attempts", step.Attempts);
            json.WriteString("message", step.Note);
        });
        List(json, "moves", report.Progress.Moves, move =>
        {
            json.WriteString("from", move.From.Member);
            json.WriteString("to", move.To.Member);
        });
        List(json, "gates", report.Progress.Gates, gate =>
        {
            json.WriteString("where", gate.Where);
            json.WriteString("gate", gate.Gate);
            json.WriteString("verdict", Word(gate.Verdict));
            json.WriteString("reason", gate.Reason);
        });
        List(json, "undone", report.Progress.Undone, undo =>
        {
            json.WriteString("where", undo.Where);
            json.WriteString("outcome", Word(undo.Outcome));
            json.WriteString("detail", undo.Detail);
        });
        WriteDecisions(json, report.Progress);
        List(json, "changes", report.Changes, change =>
        {
            json.WriteString("path", change.Path);
            json.WriteString("diff", change.Diff);
        });
    }

    private static void WriteDecisions(Utf8JsonWriter json, RunProgress progress)
    {
        List(json, "refusals", progress.Refusals, refusal =>
        {
            json.WriteString("where", refusal.Where);
            json.WriteString("tool", refusal.Tool);
            json.WriteString("arguments", refusal.Arguments);
            json.WriteString("code", refusal.Code);
            json.WriteString("message", refusal.Message);
        });
        List(json, "approvals", progress.Approvals, approval =>
        {
            json.WriteString("tool", approval.Request.Tool);
            json.WriteString("status", Word(approval.Status));
            json.WriteString("decided_by", approval.DecidedBy);
            json.WriteString("reason", approval.Reason);
        });
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
