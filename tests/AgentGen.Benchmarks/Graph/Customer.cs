namespace AgentGen.Benchmarks.Graph;

/// <summary>A customer.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">Where mail goes.</param>
/// <param name="Since">Since when.</param>
/// <param name="Level">How good a customer.</param>
internal sealed record Customer(string Name, string Email, DateOnly Since, CustomerLevel Level);
