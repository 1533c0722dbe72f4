using System.Diagnostics;
using AgentGen.Benchmarks.Graph;
using Microsoft.Extensions.AI;

namespace AgentGen.Benchmarks;

/// <summary>Warm calls against the reflection-based factory, the MCP SDK's wrapper and a hand-written function, in alternating rounds.</summary>
internal static class InvokeSuite
{
    private const string Factory = "AIFunctionFactory";
    private const string ByHand = "hand-written";

    internal static IReadOnlyList<Figure> Run(Effort effort)
    {
        ToolMap map = AgentTools.Create();
        AIFunctionArguments scalars = new() { ["left"] = 20_000, ["right"] = 22_000 };
        return
        [
            Compare("two-scalars", Tool(map, "two_scalars"), TwoScalars.Add, new HandWritten(asJson: false), scalars, effort),
            Compare("two-scalars-jsonelement", Tool(map, "two_scalars_json"), TwoScalars.Add, new HandWritten(asJson: true), scalars, effort),
            Compare("object-graph", Tool(map, "place_order"), GraphTool.Place, new HandWrittenGraph(), GraphTool.Arguments, effort),
        ];
    }

    private static GeneratedTool Tool(ToolMap map, string name) =>
        map.TryGet(name, out GeneratedTool? tool) ? tool : throw new InvalidOperationException($"There is no tool '{name}'.");

    private static Figure Compare(string name, AIFunction ours, Delegate method, AIFunction byHand, AIFunctionArguments arguments, Effort effort)
    {
        AIFunction reflected = AIFunctionFactory.Create(method);
        McpPeer mcp = McpPeer.For(method, arguments);
        Side[] sides =
        [
            new("", () => Succeeds(ours, arguments)),
            new("factory_", () => Succeeds(reflected, arguments)),
            new("hand_written_", () => Succeeds(byHand, arguments)),
            new("mcp_", mcp.Call),
        ];
        int warmUpRounds = effort.Pick(40, 1);
        int callsPerRound = effort.Pick(10_000, 10);
        for (int round = 0; round < effort.Pick(41, 1) + warmUpRounds; round++)
        {
            foreach (Side side in sides)
            {
                side.Measure(name, callsPerRound, keep: round >= warmUpRounds);
            }
        }

        Dictionary<string, double> fields = [];
        foreach (Side side in sides)
        {
            fields[side.Prefix + "ns"] = side.Nanoseconds;
            fields[side.Prefix + "bytes"] = side.Bytes;
        }

        return new Figure(
            name,
            fields,
            new Dictionary<string, double>
            {
                [Factory] = sides[1].Nanoseconds / sides[0].Nanoseconds,
                [ByHand] = sides[2].Nanoseconds / sides[0].Nanoseconds,
                [McpPeer.Name] = sides[3].Nanoseconds / sides[0].Nanoseconds,
            });
    }

    private static bool Succeeds(AIFunction function, AIFunctionArguments arguments)
    {
        ValueTask<object?> result = function.InvokeAsync(arguments);
        return result.IsCompletedSuccessfully && result.Result is not (null or ToolError);
    }

    private sealed class Side(string prefix, Func<bool> call)
    {
        private readonly List<double> _samples = [];

        internal string Prefix => prefix;

        internal double Nanoseconds => Sample.Median(_samples);

        internal double Bytes { get; private set; }

        internal void Measure(string name, int calls, bool keep)
        {
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < calls; i++)
            {
                if (!call())
                {
                    throw new InvalidOperationException($"{name}: {prefix} did not give its result at once.");
                }
            }

            double elapsed = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
            if (keep)
            {
                _samples.Add(elapsed / calls);
                Bytes = Math.Round((double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / calls);
            }
        }
    }
}
