using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace AgentGen.Benchmarks;

/// <summary>One cold sample, taken in a process of its own: make a hundred tools, read all that a model is told of them, find one.</summary>
internal static class StartupChild
{
    internal const string Argument = "startup-child";
    internal const string Ours = "ours";

    internal static int Run(string side)
    {
        Func<IReadOnlyList<AIFunction>> create = side == Ours ? static () => AgentTools.Create() : Reflected;
        (double createOnly, double all) = Measure(create, side);
        (_, double warm) = Measure(create, side);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{createOnly} {all} {warm}"));
        return 0;
    }

    private static (double CreateOnly, double All) Measure(Func<IReadOnlyList<AIFunction>> create, string side)
    {
        long start = Stopwatch.GetTimestamp();
        IReadOnlyList<AIFunction> tools = create();
        double createOnly = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        long seen = 0;
        foreach (AIFunction tool in tools)
        {
            seen += tool.Name.Length + tool.Description.Length + (tool.JsonSchema.ValueKind == JsonValueKind.Object ? 1 : throw new InvalidOperationException(tool.Name));
        }

        bool found = side == Ours ? ((ToolMap)tools).TryGet("read_file", out _) : tools.Any(static tool => tool.Name == "ReadFile");
        double all = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return found && seen > HundredTools.Count ? (createOnly, all) : throw new InvalidOperationException("The tools are incomplete.");
    }

    private static List<AIFunction> Reflected() =>
    [
        .. typeof(HundredTools).GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
            .Where(static method => method.IsDefined(typeof(ToolAttribute)))
            .Select(static method => AIFunctionFactory.Create(method, target: null)),
    ];
}
