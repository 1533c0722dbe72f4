#if SIDE_CONTEXT
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AgentGen.Aot.Size;

/// <summary>What the factory needs to be told by hand before its tools work without reflection: every type of every tool.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Order[]))]
[JsonSerializable(typeof(List<Item>))]
[JsonSerializable(typeof(List<Address>))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(Dictionary<string, int>))]
[JsonSerializable(typeof(DateTimeOffset))]
[JsonSerializable(typeof(TimeSpan))]
[JsonSerializable(typeof(double[]))]
[JsonSerializable(typeof(int?))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(Uri))]
internal sealed partial class WarehouseContext : JsonSerializerContext;
#endif
