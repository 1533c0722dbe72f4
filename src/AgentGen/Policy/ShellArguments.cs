using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using AgentGen.Shell;
using Microsoft.Extensions.AI;

namespace AgentGen;

/// <summary>Classifies the shell commands among the arguments of a call.</summary>
internal static class ShellArguments
{
    /// <summary>Gives the strictest verdict, or null for a call without a command.</summary>
    /// <returns>Whether every shell argument could be read.</returns>
    internal static bool TryClassify(GeneratedTool tool, AIFunctionArguments arguments, out ShellVerdict? strictest, [NotNullWhen(false)] out string? problem)
    {
        strictest = null;
        ShellRuleSet rules = RulesOf(tool.Services).With(RulesOf(arguments.Services));
        foreach (string parameter in tool.Contract.ShellParameters)
        {
            JsonElement command = arguments.TryGetValue(parameter, out object? given) ? CanonicalJson.ToElement(given) : default;
            command = command.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? DefaultOf(tool, parameter, command) : command;
            switch (command.ValueKind)
            {
                case JsonValueKind.Null:
                    break;
                case JsonValueKind.String:
                    ShellVerdict verdict = ShellClassifier.Classify(command.GetString()!, rules);
                    strictest = strictest is null || verdict.Risk > strictest.Risk ? verdict : strictest;
                    break;
                default:
                    problem = $"its shell command '{parameter}' is not a text";
                    return false;
            }
        }

        problem = null;
        return true;
    }

    // Those of the map and those of the call: a call that brings other services does not get rid of the map's.
    private static ShellRuleSet RulesOf(IServiceProvider? services) => services?.GetService(typeof(ShellRuleSet)) as ShellRuleSet ?? ShellRuleSet.Empty;

    // A call that leaves the command out, or gives null for it, runs the method's default; the schema says which that is.
    private static JsonElement DefaultOf(GeneratedTool tool, string parameter, JsonElement given) =>
        tool.JsonSchema.ValueKind == JsonValueKind.Object
        && tool.JsonSchema.TryGetProperty("properties", out JsonElement parameters)
        && parameters.TryGetProperty(parameter, out JsonElement schema)
        && schema.ValueKind == JsonValueKind.Object
        && schema.TryGetProperty("default", out JsonElement value)
            ? value
            : given;
}
