using System.Diagnostics;
using System.Text.Json;
using AgentGen.Generated;
using AgentGen.Shell;
using Microsoft.Extensions.AI;

namespace AgentGen;

/// <summary>Finds the arguments of a call that no parameter has. The schema says which there are.</summary>
internal static class UnknownArgumentCheck
{
    internal const string EventName = "agentgen.unknown_argument";

    /// <summary>Adds the unknown arguments to what else is wrong with a call.</summary>
    internal static ToolError? Refuse(GeneratedTool tool, AIFunctionArguments arguments, ToolError? wrong)
    {
        IReadOnlyList<UnknownArgument> unknown = Find(tool, arguments);
        if (unknown.Count == 0)
        {
            return wrong;
        }

        ArgumentErrors errors = new();
        foreach (ArgumentError error in wrong?.Arguments ?? [])
        {
            errors.Add(error);
        }

        string known = string.Join(", ", Parameters(tool).Select(static name => $"'{name}'"));
        foreach (UnknownArgument argument in unknown)
        {
            string hint = argument.Nearest is { } nearest ? $"did you mean '{nearest}'?" : known.Length > 0 ? $"there are {known}" : "the tool takes none";
            errors.Add(new ArgumentError(ArgumentPath.Top + ArgumentPath.Member(argument.Name), "nothing", $"an unknown argument ({hint})"));
        }

        return errors.ToToolError(tool.Name);
    }

    /// <summary>Tells of the unknown arguments.</summary>
    internal static void Warn(GeneratedTool tool, AIFunctionArguments arguments)
    {
        foreach (UnknownArgument argument in Find(tool, arguments))
        {
            Activity.Current?.AddEvent(new ActivityEvent(EventName, tags: new ActivityTagsCollection
            {
                ["agentgen.tool"] = argument.Tool,
                ["agentgen.argument"] = argument.Name,
                ["agentgen.nearest"] = argument.Nearest,
            }));
            try
            {
                tool.CallPolicy.OnUnknownArgument?.Invoke(argument);
            }
            catch (Exception exception)
            {
                // Who watches a call does not change its outcome.
                Activity.Current?.AddException(exception);
            }
        }
    }

    private static List<UnknownArgument> Find(GeneratedTool tool, AIFunctionArguments arguments)
    {
        string[] parameters = [.. Parameters(tool)];
        string[] given = [.. parameters.Where(arguments.ContainsKey)];
        if (given.Length == arguments.Count)
        {
            return [];
        }

        // The dictionary alone knows how it compares, and does not say: what it finds without that exact key, it finds by another spelling.
        HashSet<string> exact = [.. arguments.Keys];
        HashSet<string> respelled = new(given.Where(name => !exact.Contains(name)), StringComparer.OrdinalIgnoreCase);
        return
        [
            .. arguments.Keys
                .Where(name => !parameters.Contains(name, StringComparer.Ordinal) && !respelled.Contains(name))
                .Order(StringComparer.Ordinal)
                .Select(name => new UnknownArgument(tool.Name, name, NearestName.Of(name, parameters))),
        ];
    }

    private static IEnumerable<string> Parameters(GeneratedTool tool) =>
        tool.JsonSchema.ValueKind == JsonValueKind.Object && tool.JsonSchema.TryGetProperty("properties", out JsonElement properties)
            ? properties.EnumerateObject().Select(static property => property.Name)
            : [];
}
