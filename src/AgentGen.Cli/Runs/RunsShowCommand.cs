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
        Command command = new("show", "Shows one run of a journal.") { id, store, events };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string path = parsed.GetRequiredValue(store);
            await using SqliteRunStore journal = await Journal.OpenAsync(path, cancellationToken);
            RunId run = new(parsed.GetRequiredValue(id));
            if (!run.IsValid || !await journal.ReadAsync(run, 0, cancellationToken).AnyAsync(cancellationToken))
            {
                throw new CliException(ExitCode.NotFound, $"There is no run {VisibleText.Of(run.Value)} in {journal.Path}.");
            }

            await WriteEventsAsync(journal, run, terminal, cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task WriteEventsAsync(SqliteRunStore journal, RunId run, Terminal terminal, CancellationToken cancellationToken)
    {
        await foreach (RecordedEvent fact in journal.ReadAsync(run, 0, cancellationToken))
        {
            await Json.WriteLineAsync(terminal.OutputBytes, json => Write(json, fact), cancellationToken);
        }
    }

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
