using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Usage;

public sealed class StaticStateTests
{
    private const string Id = "AGEN3016";

    [Theory]
    [InlineData("private static int count;", "[|count|]++;")]
    [InlineData("private static string? last;", "[|last|] = text;")]
    [InlineData("private static int count;", "[|Tools.count|] += text.Length;")]
    [InlineData("private static string Last { get; set; } = \"\";", "[|Last|] = text;")]
    [InlineData("private static readonly List<string> all = [];", "[|all|].Add(text); all.Clear();")]
    [InlineData("private static string? last; private static int count;", "[|count|]++; last = text;")]
    [InlineData("private static readonly Dictionary<string, int> known = new();", "[|known|][text] = 1;")]
    [InlineData("private static readonly int[] counts = new int[9];", "[|counts|][0]++;")]
    [InlineData("private static readonly System.Text.StringBuilder log = new();", "[|log|].AppendLine(text);")]
    [InlineData("private static int count;", "int.TryParse(text, out [|count|]);")]
    [InlineData("private static IList<string> All { get; } = new List<string>();", "[|All|].Add(text);")]
    public Task Changing_static_state_is_reported(string member, string statement) => Analyze.ShouldReportAsync(Id, Tool(member, statement));

    [Fact]
    public Task Lambdas_and_tools_of_other_frameworks_are_tools_too() => Analyze.ShouldReportAsync(Id, """
        using Microsoft.Extensions.AI;
        public static class State { public static int Count; }
        public static class Tools
        {
            [ModelContextProtocol.Server.McpServerTool] public static int Next() => [|State.Count|]++;
            public static AIFunction Make() => AIFunctionFactory.Create((int by) => [|State.Count|] += by);
        }
        """);

    [Theory]
    [InlineData("private static int count;", "Interlocked.Increment(ref count);")]
    [InlineData("private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> known = new();", "known[text] = 1; known.TryAdd(text, 2);")]
    [InlineData("private static readonly object gate = new(); private static readonly List<string> all = [];", "lock (gate) { all.Add(text); }")]
    [InlineData("private static readonly SemaphoreSlim gate = new(1); private static int count;", "gate.Wait(); try { count++; } finally { gate.Release(); }")]
    [InlineData("private static readonly AsyncLocal<string> current = new();", "current.Value = text;")]
    [InlineData("[ThreadStatic] private static int count;", "count++;")]
    [InlineData("private static string[]? words;", "words ??= File.ReadAllLines(\"words.txt\");")]
    [InlineData("private static readonly Lazy<string[]> words = new(() => File.ReadAllLines(\"words.txt\"));", "_ = words.Value.Length;")]
    [InlineData("private static System.Collections.Immutable.ImmutableList<string> all = [];", "System.Collections.Immutable.ImmutableInterlocked.Update(ref all, list => list.Add(text));")]
    [InlineData("private static readonly List<string> all = [\"a\"];", "_ = all.Contains(text) ? all[0] : text;")]
    [InlineData("private int count; private readonly List<string> all = [];", "count++; all.Add(text);")]
    [InlineData("private static readonly System.Text.StringBuilder unused = new();", "var log = new System.Text.StringBuilder(); log.Append(text); var all = new List<string> { text };")]
    [InlineData("private static event Action<string>? Changed;", "Changed?.Invoke(text);")]
    public Task Guarded_local_and_unchanged_state_is_accepted(string member, string statement) => Analyze.ShouldNotReportAsync(Id, Tool(member, statement));

    [Fact]
    public Task Methods_that_no_model_reaches_are_accepted() => Analyze.ShouldNotReportAsync(Id, """
        public static class Tools
        {
            private static int count;
            [Tool] public static int Read() => count;
            public static void Reset() => count = 0;
        }
        """);

    private static string Tool(string member, string statement) => $$"""
        public sealed class Tools
        {
            {{member}}

            [Tool(Effect = Effect.ReadOnly)] public void Note(string text)
            {
                {{statement}}
            }
        }
        """;
}
