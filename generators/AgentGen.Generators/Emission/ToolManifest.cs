using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AgentGen.Compiler;

namespace AgentGen.Generators;

/// <summary>The facts of one tool as JSON: its entry in the assembly's manifest and what its contract hash is made of.</summary>
internal sealed class ToolManifest
{
    internal ToolManifest(ToolSpec tool)
    {
        SchemaNode schema = SchemaBuilder.Arguments(tool);
        SchemaNode? strict = OpenAIStrictSchema.From(schema);
        Schema = schema.ToString();
        IsStrict = strict is not null;
        StrictSchema = strict?.ToString() ?? Schema;
        NullableSchema = OpenApiNullableSchema.From(schema).ToString();
        ReturnSchema = SchemaBuilder.Result(tool)?.ToString();
        string facts = Facts(tool);
        Hash = Sha256($"{{{facts}}}");
        string feature = tool.Feature is null ? "" : $",\"feature\":{Literals.Json(tool.Feature)}";
        Json = $"{{{facts},\"description\":{Literals.Json(tool.Description)},\"origin\":{Literals.Json(tool.Origin)}{feature},{Styles()},{Annotations(tool.Effect)},\"hash\":\"{Hash}\"}}";
    }

    internal string Schema { get; }

    /// <summary>Whether <see cref="StrictSchema"/> keeps the rules of OpenAI's strict mode; otherwise it is <see cref="Schema"/>.</summary>
    internal bool IsStrict { get; }

    internal string StrictSchema { get; }

    internal string NullableSchema { get; }

    internal string? ReturnSchema { get; }

    internal string Hash { get; }

    internal string Json { get; }

    private string Facts(ToolSpec tool)
    {
        StringBuilder json = new();
        json.Append("\"name\":").Append(Literals.Json(tool.Name))
            .Append(",\"effect\":").Append(Literals.Json(tool.Effect))
            .Append(",\"decides_effect\":").Append(tool.EffectFrom is null ? "false" : "true")
            .Append(",\"phase_enum\":").Append(tool.PhaseEnum is null ? "null" : Literals.Json(tool.PhaseEnum.Name))
            .Append(",\"phases\":").Append(Array(tool.Phases))
            .Append(",\"gates\":").Append(Array(tool.Gates.Select(static gate => gate.Argument is null ? gate.Name : $"{gate.Name}:{gate.Argument}")))
            .Append(",\"approval\":").Append(tool.RequiresApproval ? "true" : "false")
            .Append(",\"timeout_seconds\":").Append(tool.TimeoutSeconds.ToString(CultureInfo.InvariantCulture))
            .Append(",\"shell_parameters\":").Append(Array(tool.Arguments.Where(static argument => argument.IsShellCommand).Select(static argument => argument.Name)))
            .Append(",\"resources\":").Append(Array(tool.Resources))
            .Append(",\"schema\":").Append(Schema)
            .Append(",\"return_schema\":").Append(ReturnSchema ?? "null");
        return json.ToString();
    }

    // Only what differs, so that readers fall back to the schema itself.
    private string Styles()
    {
        string styles = string.Join(",", new[] { ("openai-strict", StrictSchema), ("openapi-nullable", NullableSchema) }
            .Where(style => style.Item2 != Schema).Select(static style => $"\"{style.Item1}\":{style.Item2}"));
        return $"\"strict\":{(IsStrict ? "true" : "false")},\"schemas\":{{{styles}}}";
    }

    // The words of the Model Context Protocol, as the runtime's ToolAnnotations says them.
    private static string Annotations(string effect)
    {
        string readOnly = effect == "ReadOnly" ? "true" : "false";
        string destructive = effect == "ReadOnly" ? "false" : "true";
        string idempotent = effect is "ReadOnly" or "Idempotent" ? "true" : "false";
        return $"\"annotations\":{{\"readOnlyHint\":{readOnly},\"destructiveHint\":{destructive},\"idempotentHint\":{idempotent}}}";
    }

    private static string Array(IEnumerable<string> items) => $"[{string.Join(",", items.Select(Literals.Json))}]";

    private static string Sha256(string text)
    {
        using SHA256 sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(static b => b.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
