using System.Text.Json.Serialization;

namespace AgentGen.Benchmarks.Graph;

/// <summary>How good a customer is. The converter is for the peers, which would write numbers without it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CustomerLevel>))]
internal enum CustomerLevel
{
    New,
    Regular,
    Gold,
}
