namespace AgentGen.Benchmarks;

/// <summary>Statistics of samples.</summary>
internal static class Sample
{
    internal static double Median(IEnumerable<double> samples)
    {
        double[] sorted = [.. samples.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The smallest sample that so many percent of all do not exceed.</summary>
    internal static double Percentile(IEnumerable<double> samples, int percent)
    {
        double[] sorted = [.. samples.Order()];
        return sorted[(int)Math.Ceiling(sorted.Length * percent / 100.0) - 1];
    }
}
