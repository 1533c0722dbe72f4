using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.AI;
using ModelContextProtocol.Server;

namespace AgentGen.Benchmarks;

/// <summary>One cold sample, taken in a process of its own: make a hundred tools, read all that a model is told of them, find one.</summary>
internal static class StartupChild
{
    internal const string Argument = "startup-child";
    internal const string Ours = "ours";

    internal const string Factory = "factory";
    internal const string Mcp = "mcp";

    internal static int Run(string side)
    {
        Func<(double CreateOnly, double All)> measure = side switch
        {
            Ours => static () => Measure(static () => AgentTools.Create(), Read, static tools => ((ToolMap)tools).TryGet("read_file", out _)),
            Mcp => static () => Measure(Wrapped, Read, static tools => tools.Any(static tool => tool.ProtocolTool.Name == "read_file")),
            _ => static () => Measure(Reflected, Read, static tools => tools.Any(static tool => tool.Name == "ReadFile")),
        };
        (double createOnly, double all) = measure();
        (_, double warm) = measure();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{createOnly} {all} {warm}"));
        return 0;
    }

    private static (double CreateOnly, double All) Measure<T>(Func<IReadOnlyList<T>> create, Func<T, (int Text, JsonElement Schema)> read, Func<IReadOnlyList<T>, bool> find)
    {
        long start = Stopwatch.GetTimestamp();
        IReadOnlyList<T> tools = create();
        double createOnly = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        long seen = 0;
        foreach (T tool in tools)
        {
            (int text, JsonElement schema) = read(tool);
            seen += text + (schema.ValueKind == JsonValueKind.Object ? 1 : throw new InvalidOperationException("A tool has no schema."));
        }

        bool found = find(tools);
        double all = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return found && seen > HundredTools.Count ? (createOnly, all) : throw new InvalidOperationException("The tools are incomplete.");
    }

    private static (int Text, JsonElement Schema) Read(AIFunction tool) => (tool.Name.Length + tool.Description.Length, tool.JsonSchema);

    private static (int Text, JsonElement Schema) Read(McpServerTool tool) => (tool.ProtocolTool.Name.Length + (tool.ProtocolTool.Description?.Length ?? 0), tool.ProtocolTool.InputSchema);

    private static IEnumerable<MethodInfo> Methods() => typeof(HundredTools).GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
        .Where(static method => method.IsDefined(typeof(ToolAttribute)));

    private static List<AIFunction> Reflected() => [.. Methods().Select(static method => AIFunctionFactory.Create(method, target: null))];

    private static List<McpServerTool> Wrapped() => [.. Methods().Select(static method => McpServerTool.Create(method))];
}
