namespace AgentGen.Benchmarks.Graph;

/// <summary>A line of an order.</summary>
/// <param name="Sku">The article.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Price">The price of one.</param>
/// <param name="Gift">Whether it is wrapped.</param>
internal sealed record OrderLine(string Sku, int Quantity, decimal Price, bool Gift = false);
