using System.Text.Json.Serialization;

namespace AgentGen.Benchmarks.Graph;

/// <summary>The contracts that a careful person would have System.Text.Json write.</summary>
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Order))]
[JsonSerializable(typeof(Receipt))]
internal sealed partial class GraphContext : JsonSerializerContext;
