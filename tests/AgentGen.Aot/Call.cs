using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen.Aot;

/// <summary>Calls tools as a model does, by name and JSON.</summary>
internal static class Call
{
    public static ToolMap Map { get; } = AgentTools.Create();

    public static AIFunctionArguments Arguments(string json, IServiceProvider? services = null)
    {
        AIFunctionArguments arguments = new() { Services = services };
        foreach (JsonProperty member in JsonElement.Parse(json).EnumerateObject())
        {
            arguments[member.Name] = member.Value;
        }

        return arguments;
    }

    public static GeneratedTool Tool(this ToolMap map, string name) =>
        map.TryGet(name, out GeneratedTool? tool) ? tool : throw new InvalidOperationException($"There is no tool '{name}'.");

    /// <summary>The result in JSON.</summary>
    public static Task<string> JsonAsync(string tool, string json, IServiceProvider? services = null) => JsonAsync(Map, tool, json, services);

    public static async Task<string> JsonAsync(ToolMap map, string tool, string json, IServiceProvider? services = null)
    {
        GeneratedTool found = map.Tool(tool);
        return found.ResultToJson(await found.InvokeAsync(Arguments(json, services))).GetRawText();
    }

    /// <summary>The result as it is handed to a model loop.</summary>
    public static ValueTask<object?> ClrAsync(string tool, string json) => Map.Tool(tool).InvokeAsync(Arguments(json));

    /// <summary>Which code a refusal has; an empty text where the call was made.</summary>
    public static async Task<string> RefusalAsync(ToolMap map, string tool, string json) =>
        await map.Tool(tool).InvokeAsync(Arguments(json)) is ToolError error ? error.Code : "";

    /// <summary>Where the arguments are wrong, in ordinal order.</summary>
    public static string WrongPaths(string tool, string json) =>
        Map.Tool(tool).Validate(Arguments(json)) is { } error ? string.Join(' ', error.Arguments!.Select(static argument => argument.Path).Order(StringComparer.Ordinal)) : "";
}
