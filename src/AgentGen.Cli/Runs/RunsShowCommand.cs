using System.CommandLine;
using System.Text.Json;
using AgentGen.Cli.Output;
using AgentGen.Runs;

namespace AgentGen.Cli.Runs;

/// <summary><c>agentgen runs show</c>: one run of a journal.</summary>
internal static class RunsShowCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> id = new("run") { Description = "The run's id." };
        Option<string> store = Journal.CreateOption();
        Option<bool> events = new("--events") { Description = "Print the journal itself, one fact as JSON a line." };
        Option<bool> json = new("--json") { Description = "Print the report as JSON." };
        Command command = new("show", "Shows one run of a journal: steps, calls, gates, refusals, approvals.") { id, store, events, json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(events) && result.GetValue(json))
            {
                result.AddError("Give either --events or --json.");
            }
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using SqliteRunStore journal = await Journal.OpenAsync(parsed.GetRequiredValue(store), cancellationToken);
            RunId run = new(parsed.GetRequiredValue(id));
            await (parsed.GetValue(events) ? WriteEventsAsync(journal, run, terminal, cancellationToken)
                : WriteReportAsync(journal, run, parsed.GetValue(json), terminal, cancellationToken));
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task WriteReportAsync(SqliteRunStore journal, RunId run, bool asJson, Terminal terminal, CancellationToken cancellationToken)
    {
        RunReport report = (run.IsValid ? await RunReport.ReadAsync(journal, run, cancellationToken) : null) ?? throw Missing(journal, run);
        await (asJson ? Json.WriteAsync(terminal.OutputBytes, report.ToJson().WriteTo, cancellationToken) : new ReportText(terminal.Output, report).WriteAsync());
    }

    private static async Task WriteEventsAsync(SqliteRunStore journal, RunId run, Terminal terminal, CancellationToken cancellationToken)
    {
        if (!run.IsValid || !await journal.ReadAsync(run, 0, cancellationToken).AnyAsync(cancellationToken))
        {
            throw Missing(journal, run);
        }

        await foreach (RecordedEvent fact in journal.ReadAsync(run, 0, cancellationToken))
        {
            await Json.WriteLineAsync(terminal.OutputBytes, json => Write(json, fact), cancellationToken);
        }
    }

    private static CliException Missing(SqliteRunStore journal, RunId run) => new(ExitCode.NotFound, $"There is no run {VisibleText.Of(run.Value)} in {journal.Path}.");

    private static void Write(Utf8JsonWriter json, RecordedEvent fact)
    {
        json.WriteStartObject();
        json.WriteNumber("revision", fact.Revision);
        json.WriteString("at", fact.At);
        json.WritePropertyName("event");
        json.WriteRawValue(RunEventSerializer.Serialize(fact.Event));
        json.WriteEndObject();
    }
}
