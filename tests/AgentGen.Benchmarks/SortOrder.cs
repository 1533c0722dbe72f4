namespace AgentGen.Benchmarks;

/// <summary>An order to sort in.</summary>
internal enum SortOrder
{
    Ascending,
    Descending,
}
