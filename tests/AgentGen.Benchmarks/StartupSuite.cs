using System.Diagnostics;
using System.Globalization;

namespace AgentGen.Benchmarks;

/// <summary>Cold start of a hundred tools against the reflection-based factory, in alternating fresh processes.</summary>
internal static class StartupSuite
{
    internal static IReadOnlyList<Figure> Run(Effort effort)
    {
        int pairs = effort.Pick(24, 2);
        List<double[]> ours = [];
        List<double[]> factory = [];
        for (int i = 0; i < pairs; i++)
        {
            // Who goes first alternates too.
            (i % 2 == 0 ? ours : factory).Add(Sampled(i % 2 == 0 ? StartupChild.Ours : "factory"));
            (i % 2 == 0 ? factory : ours).Add(Sampled(i % 2 == 0 ? "factory" : StartupChild.Ours));
        }

        double Middle(List<double[]> samples, int column) => Sample.Median(samples.Select(sample => sample[column]));
        Figure Make(string name, int column) => new(
            name,
            new Dictionary<string, double> { ["ms"] = Middle(ours, column), ["factory_ms"] = Middle(factory, column), ["pairs"] = pairs },
            new Dictionary<string, double> { ["AIFunctionFactory"] = Middle(factory, column) / Middle(ours, column) });
        return [Make("create-100-tools", 1), Make("create-100-tools-only", 0), Make("create-100-tools-warm", 2)];
    }

    private static double[] Sampled(string side)
    {
        using Process process = new()
        {
            StartInfo = new ProcessStartInfo(Environment.ProcessPath!, [StartupChild.Argument, side]) { RedirectStandardOutput = true },
        };
        process.Start();
        string line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? [.. line.Split(' ').Select(static number => double.Parse(number, CultureInfo.InvariantCulture))]
            : throw new InvalidOperationException($"The sample of {side} failed: {line}");
    }
}
