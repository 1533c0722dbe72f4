using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace AgentGen;

/// <summary>The control tool <c>advance_phase</c> as data: its name, what a model is told of it, and how its arguments are read.</summary>
/// <remarks>The engine and <see cref="AdvancePhaseFunction"/> both build on this, so a model meets the same tool in both.</remarks>
public static class AdvancePhase
{
    /// <summary>The tool's name.</summary>
    public const string ToolName = "advance_phase";

    /// <summary>What a model is told.</summary>
    public const string Description =
        "Moves the job to another phase, which decides the tools that may be called. An edge marked for verification runs the workspace's verification commands first; it is refused unless they pass.";

    /// <summary>Declares the tool to a model.</summary>
    /// <param name="policy">The policy whose phases may be named.</param>
    /// <returns>The declaration, with a schema that lists the phases.</returns>
    public static AIFunctionDeclaration Declare(PhasePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return AIFunctionFactory.CreateDeclaration(ToolName, Description, CreateSchema(policy));
    }

    /// <summary>Reads the arguments of a call.</summary>
    /// <param name="policy">The policy that knows the phases.</param>
    /// <param name="arguments">The arguments: <c>to</c>, the name of a phase in any case, and <c>reason</c>, a sentence.</param>
    /// <param name="request">Where to and why, when the method returns <see langword="true"/>.</param>
    /// <param name="error">What is wrong, when the method returns <see langword="false"/>.</param>
    /// <returns>Whether the arguments name a declared phase and give a reason.</returns>
    public static bool TryRead(
        PhasePolicy policy,
        IEnumerable<KeyValuePair<string, object?>> arguments,
        [NotNullWhen(true)] out AdvancePhaseRequest? request,
        [NotNullWhen(false)] out ToolError? error)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(arguments);
        Dictionary<string, object?> given = new(arguments, StringComparer.Ordinal);
        List<ArgumentError> errors = [];
        string? to = ReadText(given, "to", "the name of a phase", errors);
        string? reason = ReadText(given, "reason", "a sentence that says why", errors);
        errors.AddRange(given.Keys.Where(static name => name is not ("to" or "reason")).Select(static name => new ArgumentError($"$.{name}", "no such argument", "a value")));

        request = null;
        if (errors.Count > 0)
        {
            error = new ToolError
            {
                Code = ToolErrorCode.InvalidArguments,
                Tool = ToolName,
                Arguments = errors,
                Message = $"The arguments of {ToolName} are not valid. {string.Join(' ', errors)}",
            };
            return false;
        }

        if (!policy.TryGet(to!, out PhaseDefinition? phase))
        {
            error = PhaseRefusals.UnknownPhase(policy, to!);
            return false;
        }

        request = new AdvancePhaseRequest(phase.Id, reason!);
        error = null;
        return true;
    }

    internal static JsonElement CreateSchema(PhasePolicy policy)
    {
        JsonObject schema = new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["to"] = new JsonObject
                {
                    ["type"] = "string",
                    ["enum"] = new JsonArray([.. policy.Phases.Select(static phase => JsonValue.Create(phase.Id.Member))]),
                    ["description"] = "The phase to move to.",
                },
                ["reason"] = new JsonObject { ["type"] = "string", ["description"] = "Why the job is ready for it; recorded." },
            },
            ["required"] = new JsonArray("to", "reason"),
            ["additionalProperties"] = false,
        };
        return JsonElement.Parse(schema.ToJsonString());
    }

    private static string? ReadText(Dictionary<string, object?> arguments, string name, string expected, List<ArgumentError> errors)
    {
        string? text = arguments.GetValueOrDefault(name) switch
        {
            string value => value,
            JsonElement { ValueKind: JsonValueKind.String } value => value.GetString(),
            _ => null,
        };
        if (!string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        errors.Add(new ArgumentError($"$.{name}", expected, arguments.TryGetValue(name, out object? got) ? got is null ? "null" : $"'{got}'" : "nothing"));
        return null;
    }
}
