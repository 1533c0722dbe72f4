using System.Text.Json.Serialization;

namespace AgentGen.Runs;

/// <summary>The JSON contracts of the journal. Strict: what it does not know, or does not find, is an error.</summary>
[JsonSourceGenerationOptions(
    MaxDepth = 256, // What a model or a program gives may be nested as deep as JSON is read by default, and stands deep in a fact.
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true,
    Converters = [typeof(RunIdJsonConverter)])]
[JsonSerializable(typeof(RunEvent))]
[JsonSerializable(typeof(WorkPlan))]
[JsonSerializable(typeof(RunReport))]
[JsonSerializable(typeof(IReadOnlyList<PlanError>))]
internal sealed partial class RunJsonContext : JsonSerializerContext;
