namespace AgentGen.Benchmarks.Graph;

/// <summary>What a customer gets.</summary>
/// <param name="Order">The order's number.</param>
/// <param name="Articles">How many articles.</param>
/// <param name="Total">What they cost.</param>
/// <param name="Level">The customer's level.</param>
internal sealed record Receipt(Guid Order, int Articles, decimal Total, CustomerLevel Level);
