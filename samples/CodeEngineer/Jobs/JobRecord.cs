using System.Text.Json.Serialization;

namespace CodeEngineer.Jobs;

/// <summary>What is remembered of a job beside its journal.</summary>
/// <param name="Workspace">The full path of the folder that the agent works in.</param>
internal sealed record JobRecord(string Workspace);

[JsonSerializable(typeof(JobRecord))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
internal sealed partial class JobJson : JsonSerializerContext;
