using System.Text.Json.Nodes;
using AgentGen.Benchmarks;
using AgentGen.Benchmarks.Analyzers;
using AgentGen.Benchmarks.Generator;
using AgentGen.Benchmarks.Shell;

if (args is [StartupChild.Argument, var side])
{
    return StartupChild.Run(side);
}

Dictionary<string, Func<Effort, IReadOnlyList<Figure>>> suites = new()
{
    ["startup"] = StartupSuite.Run,
    ["invoke"] = InvokeSuite.Run,
    ["generator"] = GeneratorSuite.Run,
    ["analyzers"] = AnalyzerSuite.Run,
    ["shell"] = ShellSuite.Run,
    ["size"] = static _ => SizeSuite.Run(),
};

string[] asked = [.. args.Where(static arg => !arg.StartsWith('-'))];
if (asked.Length == 0 || asked.Any(suite => !suites.ContainsKey(suite)))
{
    await Console.Error.WriteLineAsync($"usage: AgentGen.Benchmarks <suite>... [--json] [--quick]   suites: {string.Join(", ", suites.Keys)}");
    return 2;
}

Effort effort = new(IsQuick: args.Contains("--quick"));
foreach (string suite in asked)
{
    IReadOnlyList<Figure> figures = suites[suite](effort);
    if (args.Contains("--json"))
    {
        Console.WriteLine(new JsonObject
        {
            ["suite"] = suite,
            ["figures"] = new JsonArray([.. figures.Select(static figure => figure.ToJson())]),
        }.ToJsonString());
    }
    else
    {
        Console.WriteLine($"{suite}\n  {string.Join("\n  ", figures)}");
    }
}

return 0;
