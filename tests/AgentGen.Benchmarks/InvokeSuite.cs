using System.Diagnostics;
using Microsoft.Extensions.AI;

namespace AgentGen.Benchmarks;

/// <summary>Warm calls against the reflection-based factory and a hand-written function, in alternating rounds.</summary>
internal static class InvokeSuite
{
    private const string Factory = "AIFunctionFactory";
    private const string ByHand = "hand-written";

    internal static IReadOnlyList<Figure> Run(Effort effort)
    {
        ToolMap map = AgentTools.Create();
        map.TryGet("two_scalars", out GeneratedTool? clr);
        map.TryGet("two_scalars_json", out GeneratedTool? json);
        AIFunction reflected = AIFunctionFactory.Create(TwoScalars.Add);
        return
        [
            Compare("two-scalars", clr!, reflected, new HandWritten(asJson: false), effort),
            Compare("two-scalars-jsonelement", json!, reflected, new HandWritten(asJson: true), effort),
        ];
    }

    private static Figure Compare(string name, AIFunction ours, AIFunction factory, AIFunction byHand, Effort effort)
    {
        int rounds = effort.Pick(41, 1);
        int warmUpRounds = effort.Pick(40, 1);
        int callsPerRound = effort.Pick(20_000, 10);
        AIFunctionArguments arguments = new() { ["left"] = 20_000, ["right"] = 22_000 };
        AIFunction[] sides = [ours, factory, byHand];
        List<double>[] samples = [[], [], []];
        double[] bytes = new double[sides.Length];
        for (int round = 0; round < rounds + warmUpRounds; round++)
        {
            for (int side = 0; side < sides.Length; side++)
            {
                long allocated = GC.GetAllocatedBytesForCurrentThread();
                long start = Stopwatch.GetTimestamp();
                for (int call = 0; call < callsPerRound; call++)
                {
                    ValueTask<object?> result = sides[side].InvokeAsync(arguments);
                    if (!result.IsCompletedSuccessfully || result.Result is null or ToolError)
                    {
                        throw new InvalidOperationException($"{name}: side {side} did not give its result at once.");
                    }
                }

                if (round >= warmUpRounds)
                {
                    samples[side].Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / callsPerRound);
                    bytes[side] = (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / callsPerRound;
                }
            }
        }

        double[] medians = [.. samples.Select(Sample.Median)];
        return new Figure(
            name,
            new Dictionary<string, double>
            {
                ["ns"] = medians[0],
                ["bytes"] = Math.Round(bytes[0]),
                ["factory_ns"] = medians[1],
                ["factory_bytes"] = Math.Round(bytes[1]),
                ["hand_written_ns"] = medians[2],
                ["hand_written_bytes"] = Math.Round(bytes[2]),
            },
            new Dictionary<string, double> { [Factory] = medians[1] / medians[0], [ByHand] = medians[2] / medians[0] });
    }
}
