using System.Text.Json;
using AgentGen.Cli.Output;
using AgentGen.Cli.SchemaCompatibility;

namespace AgentGen.Cli.Manifests;

/// <summary>Reads a file that <c>agentgen schema</c> printed.</summary>
internal static class BaselineFile
{
    private const string Remedy = "Write it anew: agentgen schema <project or dll> > baseline.json";

    public static async Task<IReadOnlyDictionary<string, JsonElement>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using FileStream file = File.OpenRead(path);
            using JsonDocument document = await JsonDocument.ParseAsync(file, Json.Reading, cancellationToken);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.EnumerateObject().All(tool => Keywords.IsSchema(tool.Value))
                ? document.RootElement.Clone().EnumerateObject().ToDictionary(tool => tool.Name, tool => tool.Value)
                : throw new CliException(ExitCode.BadInput, $"The baseline {path} holds no schemas: it must be an object with one schema for each tool. {Remedy}");
        }
        catch (JsonException e)
        {
            throw new CliException(ExitCode.BadInput, $"The baseline {path} is no JSON: {e.Message} {Remedy}");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CliException(ExitCode.NotFound, $"There is no baseline {path}. {Remedy}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CliException(ExitCode.Unavailable, $"The baseline {path} cannot be read: {e.Message}");
        }
    }
}
