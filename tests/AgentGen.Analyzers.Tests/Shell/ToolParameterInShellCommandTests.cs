using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Shell;

public sealed class ToolParameterInShellCommandTests
{
    private const string Id = "AGEN2002";

    [Theory]
    [InlineData("""new CommandRequest { ShellText = $"grep -n {[|pattern|]} {[|file|]}" }""")]
    [InlineData("""new CommandRequest { ShellText = "cat " + [|file|] + " | head" }""")]
    [InlineData("""new CommandRequest { ShellText = string.Format("cat {0}", [|file|]) }""")]
    [InlineData("""new CommandRequest { ShellText = string.Concat("cat ", [|file|]) }""")]
    [InlineData("""new CommandRequest() with { ShellText = $"cat '{[|file|]}'" }""")]
    [InlineData("""new CommandRequest { ShellText = [|pattern|] }""")]
    [InlineData("""new CommandRequest { ShellText = $"cat {[|file.Trim()|]}" }""")]
    [InlineData("""new CommandRequest { ShellText = $"cat {[|file ?? "."|]}" }""")]
    [InlineData("""new CommandRequest { ShellText = $"git add {[|string.Join(" ", files)|]}" }""")]
    [InlineData("""new ProcessStartInfo("bash", $"-c \"cat {[|file|]}\"")""")]
    [InlineData("""new ProcessStartInfo("/bin/sh", ["-c", $"cat {[|file|]}"])""")]
    [InlineData("""new ProcessStartInfo("sh") { ArgumentList = { "-e", "-c", $"cat {[|file|]}" } }""")]
    [InlineData("""new ProcessStartInfo { FileName = "/usr/bin/zsh", Arguments = "-lc \"cat " + [|file|] + "\"" }""")]
    [InlineData("""new Process { StartInfo = { FileName = "dash", Arguments = $"-c \"cat {[|file|]}\"" } }""")]
    [InlineData("""Process.Start("bash", new[] { "-c", $"cat {[|file|]}" })""")]
    [InlineData("""Process.Start("bash", $"-c \"cat {[|file|]}\"")""")]
    [InlineData("""Shells.Run($"cat {[|file|]}")""")]
    public Task Text_of_a_tool_parameter_in_a_shell_command_line_is_reported(string expression) =>
        Analyze.ShouldReportAsync(Id, Tool($"return {expression};"));

    [Fact]
    public Task A_local_that_is_assigned_once_is_looked_through() => Analyze.ShouldReportAsync(Id, Tool("""
        var target = file;
        var text = $"cat {[|target|]} {[|pattern|]}";
        return new CommandRequest { ShellText = text };
        """));

    [Fact]
    public Task A_start_info_that_is_completed_by_the_statements_after_it_is_reported() => Analyze.ShouldReportAsync(Id, Tool("""
        var info = new ProcessStartInfo("bash");
        info.RedirectStandardOutput = true;
        info.ArgumentList.Add("-c");
        info.ArgumentList.Add($"cat {[|file|]}");
        return info;
        """));

    [Fact]
    public Task A_process_that_is_completed_by_the_statements_after_it_is_reported() => Analyze.ShouldReportAsync(Id, Tool("""
        using var process = new Process();
        process.StartInfo.FileName = "bash";
        process.StartInfo.Arguments = $"-c \"cat {[|file|]}\"";
        return process.Start();
        """));

    [Fact]
    public Task A_lambda_inside_the_tool_is_part_of_it() => Analyze.ShouldReportAsync(Id, Tool("""
        Func<object> start = () => new CommandRequest { ShellText = $"cat {[|file|]}" };
        return start();
        """));

    [Theory]
    [InlineData("""new CommandRequest { Arguments = ["cat", file] }""")]
    [InlineData("""new CommandRequest { ShellText = command }""")]
    [InlineData("""new CommandRequest { ShellText = $"set -e; {command}" }""")]
    [InlineData("""new CommandRequest { ShellText = $"head -n {count} README.md" }""")]
    [InlineData("""new CommandRequest { ShellText = "dotnet test" }""")]
    [InlineData("""new CommandRequest { ShellText = $"cat {Shells.Quote(file)}" }""")]
    [InlineData("""new CommandRequest { ShellText = $"cat {file.Length}" }""")]
    [InlineData("""new CommandRequest { ShellText = $"ls {Environment.CurrentDirectory}" }""")]
    [InlineData("""new CommandRequest { WorkingDirectory = $"src/{file}" }""")]
    [InlineData("""new ProcessStartInfo("cat", $"\"{file}\"")""")]
    [InlineData("""new ProcessStartInfo("bash", ["build.sh", file])""")]
    [InlineData("""new ProcessStartInfo("bash", ["-c", "cat \"$1\"", "--", file])""")]
    [InlineData("""new ProcessStartInfo(file, ["-c", $"x {pattern}"])""")]
    [InlineData("""Process.Start("git", $"log {file}")""")]
    [InlineData("""$"bash -c {file}" """)]
    [InlineData("""string.Format("rm {0}", file)""")]
    public Task Anything_else_is_not_reported(string expression) => Analyze.ShouldNotReportAsync(Id, Tool($"return {expression};"));

    [Fact]
    public Task A_local_that_is_assigned_again_is_not_followed() => Analyze.ShouldNotReportAsync(Id, Tool("""
        var safe = file;
        safe = Shells.Quote(safe);
        return new CommandRequest { ShellText = $"cat {safe}" };
        """));

    [Fact]
    public Task A_local_that_is_filled_by_an_out_argument_is_not_followed() => Analyze.ShouldNotReportAsync(Id, Tool("""
        string safe = file;
        Shells.TryQuote(file, out safe);
        return new CommandRequest { ShellText = $"cat {safe}" };
        """));

    [Fact]
    public Task Arguments_that_are_added_in_a_branch_are_not_guessed_at() => Analyze.ShouldNotReportAsync(Id, Tool("""
        var info = new ProcessStartInfo("bash");
        if (count > 1) { info.ArgumentList.Add("script.sh"); } else { info.ArgumentList.Add("-c"); }
        info.ArgumentList.Add(file);
        return info;
        """));

    [Fact]
    public Task A_method_that_is_no_tool_is_not_reported() => Analyze.ShouldNotReportAsync(Id, """
        public static class Plain
        {
            public static CommandRequest Cat(string file) => new() { ShellText = $"cat {file}" };
        }
        """);

    [Fact]
    public Task The_parameter_of_a_local_function_is_no_tool_parameter() => Analyze.ShouldNotReportAsync(Id, Tool("""
        return Cat("README.md");
        object Cat(string path) => new CommandRequest { ShellText = $"cat {path}" };
        """));

    private static string Tool(string body) => $$"""
        public static class Tools
        {
            /// <summary>Does something.</summary>
            [Tool(Effect = Effect.ReadOnly)]
            public static object Run(string file, string pattern, int count, string[] files, [ShellCommand] string command)
            {
        {{body}}
            }
        }

        public static class Shells
        {
            public static object Run([ShellCommand] string command) => command;
            public static string Quote(string text) => "'" + text.Replace("'", "'\\''") + "'";
            public static bool TryQuote(string text, out string quoted) { quoted = Quote(text); return true; }
        }
        """;
}
