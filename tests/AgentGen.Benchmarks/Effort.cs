namespace AgentGen.Benchmarks;

/// <summary>How much a suite measures: all of it for figures, or just enough to show that it runs.</summary>
internal sealed record Effort(bool IsQuick)
{
    internal int Pick(int full, int quick) => IsQuick ? quick : full;
}
