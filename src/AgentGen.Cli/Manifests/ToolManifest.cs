using System.Text.Json;
using AgentGen.Cli.Output;

namespace AgentGen.Cli.Manifests;

/// <summary>What the compiler wrote about one tool.</summary>
/// <param name="Name">The tool's name.</param>
/// <param name="Entry">The whole entry.</param>
internal sealed record ToolManifest(string Name, JsonElement Entry)
{
    /// <summary>The schema of the arguments in a style. The manifest holds a style of its own only where it differs.</summary>
    public JsonElement SchemaIn(string style) =>
        Entry.TryGetProperty("schemas", out JsonElement schemas) && schemas.ValueKind == JsonValueKind.Object && schemas.TryGetProperty(style, out JsonElement schema)
            ? schema
            : Entry.GetProperty("schema");

    public string Description => Text("description");

    public string Effect => Text("effect");

    public IReadOnlyList<string> Phases => Texts("phases");

    public IReadOnlyList<string> Gates => Texts("gates");

    public bool NeedsApproval => Entry.TryGetProperty("approval", out JsonElement approval) && approval.ValueKind == JsonValueKind.True;

    public static ToolManifest Parse(string name, string json, string assembly)
    {
        try
        {
            JsonElement entry = JsonElement.Parse(json, Json.Reading);
            return HoldsSchemas(entry)
                ? new(name, entry)
                : throw new JsonException("it has no schema");
        }
        catch (JsonException e)
        {
            throw new CliException(ExitCode.BadInput, $"{assembly}: the manifest entry of tool {name} is garbled: {e.Message}. Build the project again.");
        }
    }

    private static bool HoldsSchemas(JsonElement entry) => entry.ValueKind == JsonValueKind.Object
        && entry.TryGetProperty("schema", out JsonElement schema) && schema.ValueKind == JsonValueKind.Object
        && (!entry.TryGetProperty("schemas", out JsonElement styles) || (styles.ValueKind == JsonValueKind.Object && styles.EnumerateObject().All(style => style.Value.ValueKind == JsonValueKind.Object)));

    private string Text(string member) => Entry.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private IReadOnlyList<string> Texts(string member) => Entry.TryGetProperty(member, out JsonElement values) && values.ValueKind == JsonValueKind.Array
        ? [.. values.EnumerateArray().Select(value => value.ToString())]
        : [];
}
