namespace AgentGen.Benchmarks.Graph;

/// <summary>An address.</summary>
/// <param name="Street">The street with its number.</param>
/// <param name="City">The city.</param>
/// <param name="Zip">The post code.</param>
/// <param name="Country">The country's two letters.</param>
internal sealed record Address(string Street, string City, string Zip, string Country);
