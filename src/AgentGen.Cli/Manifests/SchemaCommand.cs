using System.CommandLine;
using System.Text.Json;
using AgentGen.Cli.Output;

namespace AgentGen.Cli.Manifests;

/// <summary><c>agentgen schema</c>: the schemas of an assembly's tools, printed or checked.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> source = ToolSource.Argument();
        Option<string> style = SchemaStyle.Option();
        Option<string?> check = new("--check") { Description = "Compare with what this command printed before, and fail on each change that breaks callers.", HelpName = "baseline.json" };
        Option<bool> json = new("--json") { Description = "With --check: print the findings as JSON." };
        Command command = new("schema", "Prints the parameter schema of each tool as one JSON object, or checks it against a baseline.") { source, style, check, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ToolSource tools = await ToolSource.ReadAsync(parsed.GetRequiredValue(source), terminal, cancellationToken);
            SortedDictionary<string, JsonElement> schemas = new(tools.Tools.ToDictionary(tool => tool.Name, tool => tool.SchemaIn(parsed.GetRequiredValue(style))), StringComparer.Ordinal);
            if (parsed.GetValue(check) is { } baseline)
            {
                SchemaCheck outcome = SchemaCheck.Of(await BaselineFile.ReadAsync(baseline, cancellationToken), schemas, new(baseline, tools.Assembly, parsed.GetRequiredValue(style)));
                await (parsed.GetValue(json) ? Json.WriteAsync(terminal.OutputBytes, outcome.Write, cancellationToken) : outcome.WriteAsync(terminal.Output));
                return outcome.IsCompatible ? ExitCode.Success : ExitCode.Breaking;
            }

            await tools.WarnIfEmptyAsync(terminal);
            await Json.WriteAsync(terminal.OutputBytes, writer => Write(writer, schemas), cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyDictionary<string, JsonElement> schemas)
    {
        json.WriteStartObject();
        foreach ((string tool, JsonElement schema) in schemas)
        {
            json.WritePropertyName(tool);
            schema.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
