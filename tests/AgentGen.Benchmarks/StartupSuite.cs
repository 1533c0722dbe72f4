using System.Diagnostics;
using System.Globalization;

namespace AgentGen.Benchmarks;

/// <summary>Cold start of a hundred tools against the reflection-based factory and the MCP SDK's wrapper of it, in alternating fresh processes.</summary>
internal static class StartupSuite
{
    private static readonly string[] Sides = [StartupChild.Ours, StartupChild.Factory, StartupChild.Mcp];

    internal static IReadOnlyList<Figure> Run(Effort effort)
    {
        int rounds = effort.Pick(24, 2);
        Dictionary<string, List<double[]>> samples = Sides.ToDictionary(static side => side, static _ => new List<double[]>(), StringComparer.Ordinal);
        for (int round = 0; round < rounds; round++)
        {
            // Who goes first alternates too.
            for (int turn = 0; turn < Sides.Length; turn++)
            {
                string side = Sides[(round + turn) % Sides.Length];
                samples[side].Add(Sampled(side));
            }
        }

        double Middle(string side, int column) => Sample.Median(samples[side].Select(sample => sample[column]));
        Figure Make(string name, int column) => new(
            name,
            new Dictionary<string, double>
            {
                ["ms"] = Middle(StartupChild.Ours, column),
                ["factory_ms"] = Middle(StartupChild.Factory, column),
                ["mcp_ms"] = Middle(StartupChild.Mcp, column),
                ["rounds"] = rounds,
            },
            new Dictionary<string, double>
            {
                ["AIFunctionFactory"] = Middle(StartupChild.Factory, column) / Middle(StartupChild.Ours, column),
                [McpPeer.Name] = Middle(StartupChild.Mcp, column) / Middle(StartupChild.Ours, column),
            });
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
