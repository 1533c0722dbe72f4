namespace AgentGen.Benchmarks.Analyzers;

/// <summary>
/// Whole builds with and without the analyzers, alternating. <c>overhead_percent</c> is of the compiler's processor time in a warm server, which is how
/// <c>dotnet build</c> compiles unless told otherwise; the SDK's own analyzers run on both sides. <c>cold_</c> is a compiler started for this build alone,
/// so that it also turns the analyzers into machine code; there the processor time is of the whole build.
/// </summary>
internal static class BuildFigures
{
    internal static Figure Measure(string name, IReadOnlyList<(string Path, string Text)> files, bool hasTools, int rounds, int coldRounds)
    {
        using CompilerServer server = new();
        using BuiltProject project = new(files, hasTools, server);
        Samples warm = Alternate(project, rounds, warmUp: 2, withServer: true);
        Samples cold = Alternate(project, coldRounds, warmUp: 0, withServer: false);
        return new Figure(
            name,
            new Dictionary<string, double>
            {
                ["overhead_percent"] = warm.Overhead(Cpu),
                ["elapsed_overhead_percent"] = warm.Overhead(Elapsed),
                ["cold_overhead_percent"] = cold.Overhead(Cpu),
                ["compiler_cpu_ms"] = Sample.Median(warm.Without.Select(Cpu)),
                ["extra_cpu_ms"] = Sample.Median(warm.With.Select(Cpu)) - Sample.Median(warm.Without.Select(Cpu)),
                ["build_ms"] = Sample.Median(warm.Without.Select(Elapsed)),
                ["files"] = files.Count,
                ["lines"] = files.Sum(static file => file.Text.AsSpan().Count('\n')),
                ["rounds"] = rounds,
            },
            new Dictionary<string, double>());
    }

    private static Samples Alternate(BuiltProject project, int rounds, int warmUp, bool withServer)
    {
        Samples samples = new([], []);
        for (int round = -warmUp; round < rounds; round++)
        {
            // Who goes first alternates too.
            bool first = round % 2 == 0;
            BuildCost one = project.Build(first, withServer);
            BuildCost other = project.Build(!first, withServer);
            if (round >= 0)
            {
                samples.With.Add(first ? one : other);
                samples.Without.Add(first ? other : one);
            }
        }

        return samples;
    }

    private static double Cpu(BuildCost cost) => cost.CpuMilliseconds;

    private static double Elapsed(BuildCost cost) => cost.Milliseconds;

    private sealed record Samples(List<BuildCost> With, List<BuildCost> Without)
    {
        internal double Overhead(Func<BuildCost, double> measure) => 100 * ((Sample.Median(With.Select(measure)) / Sample.Median(Without.Select(measure))) - 1);
    }
}
