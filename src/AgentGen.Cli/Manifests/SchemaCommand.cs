using System.CommandLine;
using System.Text.Json;
using AgentGen.Cli.Output;

namespace AgentGen.Cli.Manifests;

/// <summary><c>agentgen schema</c>: the schemas of an assembly's tools.</summary>
internal static class SchemaCommand
{
    private const string Default = "default";

    public static Command Create(Terminal terminal)
    {
        Argument<string> source = new("source") { Description = "A project, its folder, or a built assembly. A project that was never built is built." };
        Option<string> style = new("--style") { Description = $"The style of the schemas: {Default}.", DefaultValueFactory = _ => Default };
        style.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is var name and not Default)
            {
                result.AddError($"There is no style '{VisibleText.Of(name)}'. The only style is '{Default}'.");
            }
        });
        Command command = new("schema", "Prints the parameter schema of each tool as one JSON object.") { source, style };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            string assembly = await ProjectAssembly.FindAsync(parsed.GetRequiredValue(source), terminal, cancellationToken);
            IReadOnlyList<ToolManifest> tools = ManifestReader.Read(assembly);
            await Json.WriteAsync(terminal.OutputBytes, json => Write(json, tools), cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<ToolManifest> tools)
    {
        json.WriteStartObject();
        foreach (ToolManifest tool in tools)
        {
            json.WritePropertyName(tool.Name);
            tool.Schema.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
