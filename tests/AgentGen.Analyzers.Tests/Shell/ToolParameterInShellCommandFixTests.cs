using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Shell;

public sealed class ToolParameterInShellCommandFixTests
{
    private const string Id = "AGEN2002";

    [Theory]
    [InlineData("""new CommandRequest { ShellText = $"grep -n {pattern} {file}" }""", """new CommandRequest { Arguments = ["grep", "-n", pattern, file] }""")]
    [InlineData("""new CommandRequest { WorkingDirectory = "src", ShellText = "cat " + file }""", """new CommandRequest { WorkingDirectory = "src", Arguments = ["cat", file] }""")]
    [InlineData("""new CommandRequest { ShellText = $"git log --author='{pattern}' -n {count}" }""", """new CommandRequest { Arguments = ["git", "log", $"--author={pattern}", "-n", $"{count}"] }""")]
    [InlineData("""new CommandRequest { ShellText = string.Format("wc -l \"{0}\"", file) }""", """new CommandRequest { Arguments = ["wc", "-l", file] }""")]
    [InlineData("""new CommandRequest { ShellText = $"cat 'it is {{here}}' {file.Trim()}" }""", """new CommandRequest { Arguments = ["cat", "it is {here}", file.Trim()] }""")]
    [InlineData("""new CommandRequest { ShellText = $"cat {maybe}" }""", """new CommandRequest { Arguments = ["cat", $"{maybe}"] }""")]
    [InlineData("""new CommandRequest { ShellText = $"cat {maybe ?? "."}" }""", """new CommandRequest { Arguments = ["cat", maybe ?? "."] }""")]
    [InlineData("""new CommandRequest { ShellText = $"cat '{{a}} \t {file}'" }""", """new CommandRequest { Arguments = ["cat", $"{{a}} \t {file}"] }""")]
    [InlineData("""Process.Start("bash", $"-c \"cat {file}\"")""", """Process.Start("cat", [file])""")]
    [InlineData("""Process.Start("bash", new[] { "-c", $"cat {file}" })""", """Process.Start("cat", [file])""")]
    [InlineData("""new ProcessStartInfo("/bin/sh", ["-c", $"cat {file}"])""", """new ProcessStartInfo("cat", [file])""")]
    [InlineData("""new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", $"cat {file}" } }""", """new ProcessStartInfo("cat") { ArgumentList = { file } }""")]
    [InlineData("""new ProcessStartInfo { FileName = "sh", Arguments = $"-c \"cat {file}\"", UseShellExecute = false }""", """new ProcessStartInfo { FileName = "cat", ArgumentList = { file }, UseShellExecute = false }""")]
    public Task A_simple_command_becomes_a_list_of_arguments(string before, string after) => Fix.ShouldGiveAsync(Id, "ArgumentList", Tool($"return {before};"), Tool($"return {after};"));

    [Fact]
    public Task Several_commands_of_a_document_are_fixed_at_once() => Fix.ShouldGiveAsync(
        Id,
        "ArgumentList",
        Tool("""
            var first = new CommandRequest { ShellText = $"cat {file} {pattern}" };
            var second = new CommandRequest { ShellText = $"wc {file}" };
            return (first, second);
            """),
        Tool("""
            var first = new CommandRequest { Arguments = ["cat", file, pattern] };
            var second = new CommandRequest { Arguments = ["wc", file] };
            return (first, second);
            """));

    [Fact]
    public Task A_parameter_that_is_the_command_is_marked_as_one() => Fix.ShouldGiveAsync(
        Id,
        "ShellCommand",
        Tool("return new CommandRequest { ShellText = pattern };"),
        Tool("return new CommandRequest { ShellText = pattern };").Replace("string pattern", "[ShellCommand] string pattern"));

    [Theory]
    [InlineData("""new CommandRequest { ShellText = $"cat {file} | head" }""")]
    [InlineData("""new CommandRequest { ShellText = $"cat {file} > out.txt" }""")]
    [InlineData("""new CommandRequest { ShellText = $"cat {file}/*.cs" }""")]
    [InlineData("""new CommandRequest { ShellText = $"cat $HOME/{file}" }""")]
    [InlineData("""new CommandRequest { ShellText = $"cat ~/{file}" }""")]
    [InlineData("""new CommandRequest { ShellText = $"echo $(cat {file})" }""")]
    [InlineData("""new CommandRequest { ShellText = $"LANG=C sort {file}" }""")]
    [InlineData("""new CommandRequest { ShellText = $"cd {file}" }""")]
    [InlineData("""new CommandRequest { ShellText = $"cat 'unfinished {file}" }""")]
    [InlineData("""new CommandRequest { ShellText = $"{file} --version" }""")]
    [InlineData("""new CommandRequest { ShellText = $"git add {string.Join(" ", files)}" }""")]
    [InlineData("""new CommandRequest { ShellText = $"cat {file,10}" }""")]
    [InlineData("""new CommandRequest { Arguments = [], ShellText = $"cat {file}" }""")]
    [InlineData("""new CommandRequest() with { ShellText = $"cat {file}" }""")]
    [InlineData("""new ProcessStartInfo("bash", ["-lc", $"cat {file}"])""")]
    [InlineData("""new ProcessStartInfo("bash", ["-c", $"cat {file}", "zero"])""")]
    [InlineData("""Shells.Run($"cat {file}")""")]
    public async Task Where_the_shell_has_work_to_do_no_list_is_offered(string expression) =>
        (await Fix.OfferedAsync(Id, Tool($"return {expression};"))).ShouldBeEmpty();

    private static string Tool(string body) => $$"""
        public static class Tools
        {
            /// <summary>Does something.</summary>
            [Tool(Effect = Effect.ReadOnly)]
            public static object? Run(string file, string pattern, int count, string[] files, string? maybe)
            {
        {{body}}
            }
        }

        public static class Shells
        {
            public static object Run([ShellCommand] string command) => command;
        }
        """;
}
