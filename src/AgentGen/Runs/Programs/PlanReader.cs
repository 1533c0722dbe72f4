using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace AgentGen.Runs;

/// <summary>Reads a plan from what a model submitted: everything that is missing or of the wrong shape at once.</summary>
internal sealed class PlanReader
{
    private static readonly JsonElement NoArguments = JsonElement.Parse("{}");
    private readonly List<PlanError> _errors = [];

    private PlanReader()
    {
    }

    public static bool TryRead(JsonElement value, [NotNullWhen(true)] out WorkPlan? plan, out IReadOnlyList<PlanError> errors)
    {
        PlanReader reader = new();
        plan = reader.Read(value);
        errors = reader._errors;
        return plan is not null && errors.Count == 0;
    }

    private WorkPlan? Read(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("steps", out JsonElement steps) || steps.ValueKind != JsonValueKind.Array)
        {
            Add(null, "A plan is an object with \"summary\" and \"steps\", and \"steps\" is an array.");
            return null;
        }

        return new WorkPlan(Text(value, "summary") ?? "", [.. steps.EnumerateArray().Select(ReadStep)]);
    }

    private PlanStep ReadStep(JsonElement step, int index)
    {
        string place = $"step {index + 1}";
        if (step.ValueKind != JsonValueKind.Object)
        {
            Add(place, $"The {Ordinal(index)} step is not an object.");
            return new PlanStep(place, "", "", NoArguments, []);
        }

        string id = Text(step, "id") is { Length: > 0 } given ? given : $"s{index + 1}";
        string tool = Text(step, "tool") ?? "";
        if (tool.Length == 0)
        {
            Add(id, $"Step {id} names no \"tool\". A step always says which tool it calls.");
        }

        return new PlanStep(id, Text(step, "description") ?? "", tool, Arguments(step, id), DependsOn(step, id), Text(step, "gate"));
    }

    private JsonElement Arguments(JsonElement step, string id)
    {
        if (!step.TryGetProperty("arguments", out JsonElement arguments) || arguments.ValueKind is JsonValueKind.Null or JsonValueKind.Object)
        {
            return arguments.ValueKind == JsonValueKind.Object ? arguments : NoArguments;
        }

        Add(id, $"The \"arguments\" of step {id} are not an object.");
        return NoArguments;
    }

    // Models write one name where a list belongs, and null where an empty one does; both say what they mean.
    private IReadOnlyList<string> DependsOn(JsonElement step, string id)
    {
        if (!step.TryGetProperty("depends_on", out JsonElement dependsOn) || dependsOn.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (dependsOn.ValueKind == JsonValueKind.String)
        {
            return [dependsOn.GetString()!];
        }

        if (dependsOn.ValueKind == JsonValueKind.Array && dependsOn.EnumerateArray().All(static item => item.ValueKind == JsonValueKind.String))
        {
            return [.. dependsOn.EnumerateArray().Select(static item => item.GetString()!)];
        }

        Add(id, $"The \"depends_on\" of step {id} is not a list of step ids.");
        return [];
    }

    private string? Text(JsonElement owner, string name)
    {
        if (!owner.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.String)
        {
            return value.GetString();
        }

        Add(null, $"\"{name}\" is not a string.");
        return null;
    }

    private static string Ordinal(int index) => $"{index + 1}.";

    private void Add(string? step, string message) => _errors.Add(new PlanError(PlanErrorCode.NotAPlan, step, message));
}
