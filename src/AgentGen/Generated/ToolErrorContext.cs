using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentGen.Generated;

/// <summary>The contracts of what every tool may return or store besides its own types.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ToolError))]
[JsonSerializable(typeof(UndoOutcome))]
internal sealed partial class ToolErrorContext : JsonSerializerContext;
