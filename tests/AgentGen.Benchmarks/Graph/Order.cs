namespace AgentGen.Benchmarks.Graph;

/// <summary>An order as a shop has it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Customer">Who ordered.</param>
/// <param name="ShipTo">Where it goes.</param>
/// <param name="Lines">What was ordered.</param>
/// <param name="Note">What the customer wrote.</param>
internal sealed record Order(Guid Id, Customer Customer, Address ShipTo, List<OrderLine> Lines, string? Note = null)
{
    /// <summary>Labels by language.</summary>
    public Dictionary<string, string> Labels { get; init; } = [];

    /// <summary>When it was placed.</summary>
    public DateTimeOffset? Placed { get; init; }
}
