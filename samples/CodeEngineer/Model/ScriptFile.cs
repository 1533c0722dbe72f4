using System.Text.Json.Serialization;

namespace CodeEngineer.Model;

/// <summary>A script as it stands in its file.</summary>
/// <param name="About">What the conversation is, for readers.</param>
/// <param name="Answers">The answers, in any order.</param>
internal sealed record ScriptFile(string About, IReadOnlyList<ScriptEntry> Answers);

[JsonSerializable(typeof(ScriptFile))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonNode))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    ReadCommentHandling = System.Text.Json.JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    RespectNullableAnnotations = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
internal sealed partial class ScriptJson : JsonSerializerContext;
