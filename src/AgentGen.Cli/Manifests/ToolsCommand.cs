using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using AgentGen.Cli.Output;

namespace AgentGen.Cli.Manifests;

/// <summary><c>agentgen tools</c>: what an assembly offers to a model, and under which rules.</summary>
internal static class ToolsCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> source = new("source") { Description = "A project, its folder, or a built assembly. A project that was never built is built." };
        Option<bool> json = new("--json") { Description = "Print the whole manifest entries as JSON." };
        Command command = new("tools", "Lists the tools of a project: effect, phases, gates, approval, size of the schema.") { source, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string assembly = await ProjectAssembly.FindAsync(parsed.GetRequiredValue(source), terminal, cancellationToken);
            IReadOnlyList<ToolManifest> tools = ManifestReader.Read(assembly);
            await (parsed.GetValue(json) ? Json.WriteAsync(terminal.OutputBytes, writer => Write(writer, tools), cancellationToken)
                : tools.Count == 0 ? terminal.Output.WriteLineAsync($"{assembly} declares no tools.")
                : TableOf(tools).WriteAsync(terminal.Output));
            return ExitCode.Success;
        });
        return command;
    }

    private static TextTable TableOf(IReadOnlyList<ToolManifest> tools)
    {
        TextTable table = new("name", "effect", "phases", "gates", "approval", "schema bytes");
        foreach (ToolManifest tool in tools)
        {
            table.Add(
                tool.Name,
                tool.Effect,
                string.Join(", ", tool.Phases),
                string.Join(", ", tool.Gates),
                tool.NeedsApproval ? "yes" : "no",
                Encoding.UTF8.GetByteCount(tool.Schema.GetRawText()).ToString(CultureInfo.InvariantCulture));
        }

        return table;
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<ToolManifest> tools)
    {
        json.WriteStartArray();
        foreach (ToolManifest tool in tools)
        {
            tool.Entry.WriteTo(json);
        }

        json.WriteEndArray();
    }
}
