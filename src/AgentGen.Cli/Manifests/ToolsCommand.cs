using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AgentGen.Cli.Output;

namespace AgentGen.Cli.Manifests;

/// <summary><c>agentgen tools</c>: what an assembly offers to a model, under which rules, and what it costs to offer it.</summary>
internal static class ToolsCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> source = ToolSource.Argument();
        Option<string> style = SchemaStyle.Option();
        Option<bool> json = new("--json") { Description = "Print the whole manifest entries as JSON, each with its size." };
        Command command = new("tools", "Lists the tools of a project: effect, phases, gates, approval, size of the schema, estimate of the tokens.") { source, style, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            ToolSource tools = await ToolSource.ReadAsync(parsed.GetRequiredValue(source), terminal, cancellationToken);
            ToolSize[] sizes = [.. tools.Tools.Select(tool => ToolSize.Of(tool, parsed.GetRequiredValue(style)))];
            await (parsed.GetValue(json) ? Json.WriteAsync(terminal.OutputBytes, writer => Write(writer, sizes), cancellationToken)
                : sizes.Length == 0 ? tools.WarnIfEmptyAsync(terminal)
                : WriteAsync(terminal, sizes));
            return ExitCode.Success;
        });
        return command;
    }

    private static async Task WriteAsync(Terminal terminal, ToolSize[] sizes)
    {
        TextTable table = new("name", "effect", "phases", "gates", "approval", "bytes", "tokens");
        foreach ((ToolManifest tool, int bytes, int tokens) in sizes)
        {
            table.Add(tool.Name, tool.Effect, string.Join(", ", tool.Phases), string.Join(", ", tool.Gates), tool.NeedsApproval ? "yes" : "no", Text(bytes), Text(tokens));
        }

        await table.WriteAsync(terminal.Output, terminal.Width);
        await terminal.Output.WriteLineAsync();
        string tools = sizes.Length == 1 ? "tool" : "tools";
        await terminal.Output.WriteLineAsync($"{Text(sizes.Length)} {tools}, {Text(sizes.Sum(size => size.SchemaBytes))} bytes of schema, about {Text(sizes.Sum(size => size.Tokens))} tokens.");
        await terminal.Output.WriteLineAsync($"Tokens are {ToolSize.Method}.");
    }

    private static void Write(Utf8JsonWriter json, ToolSize[] sizes)
    {
        json.WriteStartArray();
        foreach ((ToolManifest tool, int bytes, int tokens) in sizes)
        {
            json.WriteStartObject();
            foreach (JsonProperty member in tool.Entry.EnumerateObject())
            {
                member.WriteTo(json);
            }

            json.WriteNumber("schema_bytes", bytes);
            json.WriteNumber("token_estimate", tokens);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
