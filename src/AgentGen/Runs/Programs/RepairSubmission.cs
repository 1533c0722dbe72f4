using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>Other arguments for a failed step, as a model hands them in.</summary>
internal sealed record RepairSubmission(string Reason, JsonElement? Arguments)
{
    public static IReadOnlyList<PlanError> Check(ProgramContext context, string tool, JsonElement value)
    {
        RepairSubmission repair = Read(value);
        if (repair.Arguments is not { } arguments)
        {
            return GivesUp(value)
                ? []
                : [new PlanError(PlanErrorCode.InvalidArguments, null, $"Give \"arguments\", an object with every argument of {tool}, or set \"give_up\" to true.")];
        }

        return context.Tools.TryGet(tool, out GeneratedTool? found)
            ? found.Validate(CallArguments.Of(arguments, context.Services)) is { } error ? [new PlanError(PlanErrorCode.InvalidArguments, null, error.Message)] : []
            : [new PlanError(PlanErrorCode.UnknownTool, null, $"There is no tool {tool}.")];
    }

    public static RepairSubmission Read(JsonElement value)
    {
        string reason = value.TryGetProperty("reason", out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
        JsonElement? arguments = !GivesUp(value) && value.TryGetProperty("arguments", out JsonElement found) && found.ValueKind == JsonValueKind.Object ? found : null;
        return new RepairSubmission(reason, arguments);
    }

    private static bool GivesUp(JsonElement value) => value.TryGetProperty("give_up", out JsonElement flag) && flag.ValueKind == JsonValueKind.True;
}
