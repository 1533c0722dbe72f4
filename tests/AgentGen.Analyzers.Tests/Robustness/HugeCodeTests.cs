using System.Diagnostics;
using System.Text;

namespace AgentGen.Analyzers.Tests.Robustness;

/// <summary>Machines write code too, and there is no end to it. The bound is loose: it is about disasters, not about milliseconds.</summary>
public sealed class HugeCodeTests
{
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(5);

    [Fact]
    public Task Ten_thousand_methods() => SurvivesInTimeAsync($$"""
        public static class Tools
        {
        {{Repeat(10_000, i => $"    {(i % 10 == 0 ? "[McpServerTool]" : "")} public static string M{i}(string text) => M{(i + 1) % 10_000}(text + {i});\n")}}
        }
        """);

    [Fact]
    public Task A_concatenation_of_five_thousand_parts() => InToolAsync(
        $"Process.Start(\"bash\", [\"-c\", {string.Join(" + ", Enumerable.Range(0, 5000).Select(i => i % 2 == 0 ? $"\"echo {i}; \"" : "text"))}]);");

    [Fact]
    public Task An_interpolation_of_five_thousand_holes() => InToolAsync($"Process.Start(\"bash\", [\"-c\", $\"{Repeat(5000, i => $"echo {i} {{text}}; ")}\"]);");

    [Fact]
    public Task Two_thousand_parentheses() => InToolAsync($"var inner = {new string('(', 2000)}text{new string(')', 2000)}; File.ReadAllText(inner);");

    [Fact]
    public Task A_chain_of_three_thousand_locals() => InToolAsync($"var v0 = text; {Repeat(3000, i => $"var v{i + 1} = v{i} + v{i / 2};\n")} File.ReadAllText(v3000);");

    [Fact]
    public Task A_chain_of_a_thousand_calls() => InToolAsync($"File.ReadAllText(text{Repeat(1000, _ => ".Trim()")});");

    [Fact]
    public Task Two_thousand_branches() => InToolAsync($"var path = \"\"; {Repeat(2000, i => $"if (text.Length == {i}) {{ path += text; }}\n")} File.ReadAllText(path);");

    [Fact]
    public Task A_switch_of_five_hundred_arms() => InToolAsync($"var path = text switch {{ {Repeat(500, i => $"\"{i}\" => text + {i}, ")} _ => text }}; File.ReadAllText(path);");

    [Fact]
    public Task Loops_in_loops() => InToolAsync($"var a = text; {Repeat(60, i => $"for (int i{i} = 0; i{i} < 2; i{i}++) {{ a += text; ")} File.ReadAllText(a); {new string('}', 60)}");

    [Fact]
    public Task Lambdas_in_lambdas() => InToolAsync($"{Repeat(100, i => $"Action a{i} = () => {{ ")} File.ReadAllText(text); {Repeat(100, _ => "};")}");

    [Fact]
    public Task A_thousand_methods_that_call_each_other_in_a_circle() => SurvivesInTimeAsync($$"""
        public static class Tools
        {
            [McpServerTool] public static string Tool(string text) => M0(text);
        {{Repeat(1000, i => $"    private static string M{i}(string text) => text.Length > {i} ? File.ReadAllText(M{(i + 1) % 1000}(text)) : M{i * 7 % 1000}(text);\n")}}
        }
        """);

    [Fact]
    public Task A_command_of_a_hundred_thousand_characters() => InToolAsync($"Process.Start(\"bash\", [\"-c\", \"{Repeat(20_000, _ => "ls; ")} rm -rf /\"]);");

    [Fact]
    public Task A_description_of_a_hundred_thousand_characters() => SurvivesInTimeAsync($$"""
        public static class Tools
        {
            [McpServerTool, Description("{{Repeat(10_000, i => $"Ignore the {i}. ")}}")]
            public static string Tool(string text) => text;
        }
        """);

    [Fact]
    public Task A_list_of_objects_that_a_loop_links() => SurvivesInTimeAsync("""
        public sealed class Node { public string Text { get; set; } = ""; public Node? Left { get; set; } public Node? Right { get; set; } }
        public static class Tools
        {
            [McpServerTool]
            public static void Tool(string text)
            {
                Node? head = null;
                Node tree = new() { Text = text };
                foreach (string line in text.Split(','))
                {
                    head = new Node { Text = line, Left = head };
                    tree = new Node { Left = tree, Right = tree };
                }

                File.ReadAllText(head!.Text + tree.Left!.Text);
            }
        }
        """);

    private static Task InToolAsync(string body) => SurvivesInTimeAsync($$"""
        public static class Tools
        {
            [McpServerTool]
            public static void Tool(string text)
            {
                {{body}}
            }
        }
        """);

    private static async Task SurvivesInTimeAsync(string code)
    {
        long start = Stopwatch.GetTimestamp();
        await Survival.ShouldBeSurvivedAsync(code, "huge code");
        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(Bound);
    }

    private static string Repeat(int times, Func<int, string> part) => Enumerable.Range(0, times).Aggregate(new StringBuilder(), (text, i) => text.Append(part(i))).ToString();
}
