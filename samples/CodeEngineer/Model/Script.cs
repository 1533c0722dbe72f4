using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodeEngineer.Model;

/// <summary>A recorded conversation: what the model answers to which request.</summary>
internal sealed class Script
{
    private readonly Dictionary<(string Purpose, string Key), ScriptEntry> _entries = [];

    private Script(string path) => Path = path;

    public string Path { get; }

    public IEnumerable<ScriptEntry> Entries => _entries.Values;

    public ScriptEntry? Find(string purpose, string key) => _entries.GetValueOrDefault((purpose, key));

    /// <summary>Reads a script.</summary>
    /// <exception cref="UsageException">The file cannot be read or is no script.</exception>
    public static Script Load(string path)
    {
        var script = new Script(path);
        try
        {
            using FileStream file = File.OpenRead(path);
            ScriptFile content = JsonSerializer.Deserialize(file, ScriptJson.Default.ScriptFile) ?? throw new JsonException("The file holds null.");
            foreach (ScriptEntry entry in content.Answers)
            {
                if (!script._entries.TryAdd((entry.Purpose, entry.CommandKey), entry with { ToolCalls = [.. entry.ToolCalls.Select(JoinLines)] }))
                {
                    throw new JsonException($"Two answers stand for purpose \"{entry.Purpose}\" and command key \"{entry.CommandKey}\".");
                }
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new UsageException($"The script {path} cannot be used: {failure.Message}");
        }

        return script;
    }

    private static ScriptedToolCall JoinLines(ScriptedToolCall call) => call with { Arguments = (JsonObject)JoinLines(call.Arguments)! };

    /// <summary>A text of many lines is written as <c>{"$lines": [...]}</c>, so that a person can read it.</summary>
    private static JsonNode? JoinLines(JsonNode? node) => node switch
    {
        JsonObject { Count: 1 } text when text["$lines"] is JsonArray lines => string.Join('\n', lines.Select(line => line!.GetValue<string>())) + "\n",
        JsonObject map => new JsonObject(map.Select(member => KeyValuePair.Create(member.Key, JoinLines(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(JoinLines)]),
        _ => node?.DeepClone(),
    };
}
