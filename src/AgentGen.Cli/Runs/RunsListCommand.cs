using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AgentGen.Cli.Output;
using AgentGen.Runs;

namespace AgentGen.Cli.Runs;

/// <summary><c>agentgen runs list</c>: the runs of a journal.</summary>
internal static class RunsListCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string> store = Journal.CreateOption();
        Option<bool> json = new("--json") { Description = "Print JSON." };
        Command command = new("list", "Lists the runs of a journal, the newest first.") { store, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using SqliteRunStore journal = await Journal.OpenAsync(parsed.GetRequiredValue(store), cancellationToken);
            List<RunSummary> runs = await journal.ListAsync(cancellationToken).ToListAsync(cancellationToken);
            await (parsed.GetValue(json) ? Json.WriteAsync(terminal.OutputBytes, writer => Write(writer, runs), cancellationToken)
                : runs.Count == 0 ? terminal.Output.WriteLineAsync("No runs.")
                : TableOf(runs).WriteAsync(terminal.Output));
            return ExitCode.Success;
        });
        return command;
    }

    private static TextTable TableOf(IEnumerable<RunSummary> runs)
    {
        TextTable table = new("run", "program", "status", "events", "started", "updated");
        foreach (RunSummary run in runs)
        {
            table.Add(run.Run.Value, run.Program, run.Status.ToString(), run.Revision.ToString(CultureInfo.InvariantCulture), RunTime.Of(run.StartedAt), RunTime.Of(run.UpdatedAt));
        }

        return table;
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<RunSummary> runs)
    {
        json.WriteStartArray();
        foreach (RunSummary run in runs)
        {
            json.WriteStartObject();
            json.WriteString("run", run.Run.Value);
            json.WriteString("program", run.Program);
            json.WriteString("status", run.Status.ToString());
            json.WriteNumber("events", run.Revision);
            json.WriteString("started", run.StartedAt);
            json.WriteString("updated", run.UpdatedAt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
