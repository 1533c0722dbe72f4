using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen;

/// <summary>For gates about a file: finds the parameter that names it, and the file inside the workspace.</summary>
internal static class GatePath
{
    private const string DefaultParameter = "path";

    internal static string? FindProblem(string gate, string? argument, AIFunctionDeclaration tool)
    {
        string parameter = argument ?? DefaultParameter;
        if (tool.JsonSchema.ValueKind == JsonValueKind.Object
            && tool.JsonSchema.TryGetProperty("properties", out JsonElement parameters)
            && parameters.TryGetProperty(parameter, out JsonElement schema))
        {
            return IsText(schema) ? null : $"'{gate}' needs the path of a file, and parameter '{parameter}' of '{tool.Name}' is not a text.";
        }

        return argument is null
            ? $"'{gate}' needs a path, and '{tool.Name}' has no parameter '{DefaultParameter}': name the parameter, as in '{gate}:<parameter>'."
            : $"'{gate}' names parameter '{parameter}', which '{tool.Name}' does not have.";
    }

    internal static bool TryResolve(GateContext context, out string path, out string fullPath, out GateVerdict unresolved)
    {
        string parameter = context.Argument ?? DefaultParameter;
        (path, fullPath) = ("", "");
        if (context.Arguments.ValueKind != JsonValueKind.Object
            || !context.Arguments.TryGetProperty(parameter, out JsonElement value)
            || value.ValueKind != JsonValueKind.String)
        {
            unresolved = GateVerdict.NotEvaluated($"The call of '{context.Tool}' has no text argument '{parameter}' that names a file.");
            return false;
        }

        path = value.GetString()!;
        if (context.Services.GetService<IWorkspace>() is not { } workspace)
        {
            unresolved = GateVerdict.NotEvaluated("No workspace is registered: add an IWorkspace to the services.");
            return false;
        }

        if (!workspace.TryResolve(path, out fullPath, out string refusal))
        {
            unresolved = GateVerdict.Failed(refusal);
            return false;
        }

        unresolved = default;
        return true;
    }

    // "type" is a name or, for a nullable parameter, a list of names.
    private static bool IsText(JsonElement schema) => schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("type", out JsonElement type) && type.ValueKind switch
    {
        JsonValueKind.String => type.ValueEquals("string"),
        JsonValueKind.Array => type.EnumerateArray().Any(static each => each.ValueKind == JsonValueKind.String && each.ValueEquals("string")),
        _ => false,
    };
}
