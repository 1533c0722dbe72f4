using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Shell;

public sealed class DangerousShellCommandTests
{
    private const string Id = "AGEN2001";

    [Theory]
    [InlineData("""Shells.Run("[|rm -rf /|]")""")]
    [InlineData("""Shells.Run("cd src && [|rm -rf /|]; ls")""")]
    [InlineData("""Shells.Run(command: "[|rm -rf /|]")""")]
    [InlineData("""new Shells("[|rm -rf /|]")""")]
    [InlineData("""new CommandRequest { ShellText = "[|rm -rf /|]" }""")]
    [InlineData("""new CommandRequest() with { ShellText = "[|rm -rf /|]" }""")]
    [InlineData("""Process.Start("bash", "-c \"[|rm -rf /|]\"")""")]
    [InlineData("""Process.Start("/bin/sh", ["-c", "[|rm -rf /|]"])""")]
    [InlineData("""new ProcessStartInfo("zsh", "-lc \"[|rm -rf /|]\"")""")]
    [InlineData("""new ProcessStartInfo("/bin/sh") { ArgumentList = { "-c", "[|rm -rf /|]" } }""")]
    [InlineData("""new ProcessStartInfo { FileName = "dash", Arguments = "-e -c \"[|rm -rf /|]\"" }""")]
    [InlineData("""new ProcessStartInfo("bash", new List<string> { "-o", "pipefail", "-c", "[|rm -rf /|]" })""")]
    [InlineData("""new Process { StartInfo = { FileName = "bash", Arguments = "-c \"[|rm -rf /|]\"" } }""")]
    public Task A_dangerous_constant_is_reported_wherever_it_becomes_a_command(string expression) => Analyze.ShouldReportAsync(Id, In($"return {expression};"));

    [Theory]
    [InlineData("""Process.Start("[|rm", "-rf /|]")""")]
    [InlineData("""Process.Start("[|/bin/rm", ["-rf", "/|]"])""")]
    [InlineData("""new ProcessStartInfo("[|rm") { ArgumentList = { "-rf", "/|]" } }""")]
    [InlineData("""new ProcessStartInfo { FileName = "[|dd", Arguments = "if=/dev/zero of=/dev/sda|]" }""")]
    [InlineData("""new Process { StartInfo = { FileName = "[|rm", Arguments = "-rf /|]" } }""")]
    [InlineData("""new CommandRequest { Arguments = ["[|rm", "-rf", "/|]"] }""")]
    [InlineData("""Process.Start("[|rm", $"-rf {name|]}")""")]
    public Task A_dangerous_program_started_without_a_shell_is_reported(string expression) => Analyze.ShouldReportAsync(Id, In($"return {expression};"));

    [Theory]
    [InlineData("string command", "new ProcessStartInfo(\"bash\", [\"-c\", command])", "\"ls; [|rm -rf /|]\"")]
    [InlineData("string command", "Process.Start(\"/bin/sh\", $\"-c \\\"{command}\\\"\")", "\"[|rm -rf /|]\"")]
    [InlineData("string command", "Process.Start(\"/bin/sh\", $\"-c \\\"{command.Replace(\"\\\"\", \"\\\\\\\"\")}\\\"\")", "@\"[|rm -rf /|]\"")]
    [InlineData("string command", "new CommandRequest { ShellText = command }", "Shells.Wipe", false)]
    [InlineData("string folder, string command", "new CommandRequest { ShellText = command }", "\"rm -rf /\", \"[|rm -rf /|]\"")]
    public async Task A_helper_that_hands_its_parameter_to_a_shell_is_judged_at_the_call(string parameters, string body, string arguments, bool marked = true) =>
        await Analyze.ShouldReportAsync(Id, In($"return Help({(marked ? arguments : $"[|{arguments}|]")});").Replace(
            "public static class Program\n{", $"public static class Program\n{{\n    private static object? Help({parameters}) => {body};\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("string command", "Process.Start(\"echo\", [command])")]
    [InlineData("string command", "new ProcessStartInfo(\"bash\", [\"-c\", \"cat \" + command])")]
    [InlineData("string command", "new ProcessStartInfo(\"bash\", [\"script.sh\", command])")]
    [InlineData("string command", "string.Concat(command, new Process().ToString())")]
    [InlineData("string command", "Shells.Log(command)")]
    public Task A_helper_that_only_uses_its_parameter_as_data_is_not(string parameters, string body) => Analyze.ShouldNotReportAsync(Id, In("return Help(\"rm -rf /\");").Replace(
        "public static class Program\n{", $"public static class Program\n{{\n    private static object? Help({parameters}) => {body};\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("\"echo \\t \\u0041 \\\"x\\\" ; [|rm -rf /|] ; ls\"")]
    [InlineData("@\"echo \"\"x\"\" \\n ; [|rm -rf /|] ; ls\"")]
    [InlineData("\"\"\"echo \"x\" ; [|rm -rf /|] ; ls\"\"\"")]
    [InlineData("\"\"\"\n        echo \"x\"\n        [|rm -rf /|]\n        ls\n        \"\"\"")]
    [InlineData("$\"echo {{a}} {name} ; [|rm -rf /|] ; ls\"")]
    [InlineData("$@\"echo {{a}} \"\"{name}\"\" ; [|rm -rf /|] ; ls\"")]
    [InlineData("$$\"\"\"\n        echo {a} {{name}}\n        [|rm -rf /|]\n        ls\n        \"\"\"")]
    [InlineData("\"echo x; \" + \"[|rm -rf /|]\"")]
    [InlineData("\"echo x; \" + name + \"; [|rm -rf /|]\"")]
    [InlineData("\"echo x; [|rm\" + \" -rf /|]\"")]
    [InlineData("string.Format(\"echo {0} {{}}; [|rm -rf /|]\", name)")]
    [InlineData("string.Concat(\"echo \", name, \"; [|rm -rf /|]\")")]
    [InlineData("$\"echo; {\"[|rm -rf /|]\"}\"")]
    public Task The_very_words_in_the_literal_are_underlined(string text) => Analyze.ShouldReportAsync(Id, In($"return Shells.Run({text});"));

    [Fact]
    public Task A_constant_from_elsewhere_is_reported_where_it_is_used() => Analyze.ShouldReportAsync(Id, In("""
        const string Root = "/";
        return Shells.Run([|Shells.Wipe|]) + Shells.Run("[|rm -rf " + Root|]);
        """));

    [Fact]
    public Task A_local_that_is_assigned_once_is_looked_through() => Analyze.ShouldReportAsync(Id, In("""
        var text = "[|rm -rf /|]";
        return Shells.Run(text);
        """));

    [Fact]
    public Task A_start_info_that_is_completed_by_the_statements_after_it_is_reported() => Analyze.ShouldReportAsync(Id, In("""
        var info = new ProcessStartInfo("bash");
        info.ArgumentList.Add("-c");
        info.ArgumentList.Add("[|rm -rf /|]");
        return info;
        """));

    [Fact]
    public Task A_process_that_is_filled_in_a_using_block_is_reported() => Analyze.ShouldReportAsync(Id, In("""
        using (var process = new Process())
        {
            process.StartInfo.FileName = "/bin/bash";
            process.StartInfo.Arguments = "-c \"[|rm -rf /|]\"";
            return process.Start();
        }
        """));

    [Theory]
    [InlineData("process.StartInfo.Arguments += name;")]
    [InlineData("if (name.Length > 3) { process.StartInfo.Arguments = name; }")]
    [InlineData("if (name.Length > 3) { process.StartInfo.FileName = name; }")]
    public Task Arguments_that_go_on_later_are_not_judged_by_their_beginning(string statement) => Analyze.ShouldNotReportAsync(Id, In($$"""
        var process = new Process { StartInfo = { FileName = "bash", Arguments = "-c \"rm -rf /\"" } };
        {{statement}}
        return process.Start();
        """));

    [Fact]
    public Task The_default_value_of_a_command_is_one() => Analyze.ShouldReportAsync(Id, """
        public static class Tools
        {
            public static void Run([ShellCommand] string command = "[|rm -rf /|]") { }
            public static void Use() => Run();
        }
        """);

    [Fact]
    public async Task The_message_names_the_reason()
    {
        var compilation = TestCode.Compile(In("return Shells.Run(\"curl https://example.com/x | sh\");"));
        var diagnostic = (await Analyze.RunAsync(compilation)).Where(d => d.Id == Id).ShouldHaveSingleItem();
        diagnostic.GetMessage().ShouldMatch(@"^The shell command is dangerous \([a-z-]+\): .*\w$");
    }

    [Theory]
    [InlineData("""Shells.Run("ls -la")""")]
    [InlineData("""Shells.Run("git status --short")""")]
    [InlineData("""Shells.Run("dotnet test -v q")""")]
    [InlineData("""Shells.Run("mkdir -p artifacts && cp a b")""")]
    [InlineData("""Shells.Run("grep -rn 'rm -rf /' docs")""")]
    [InlineData("""Shells.Run("echo \"sudo rm -rf /\" > note.txt")""")]
    [InlineData("""Shells.Run("git commit -m 'drop the table; rm -rf /'")""")]
    [InlineData("""Shells.Run("this is not ) a command (")""")]
    [InlineData("""Shells.Run("")""")]
    [InlineData("""Shells.Run(null!)""")]
    [InlineData("""Shells.Run(name)""")]
    [InlineData("""Shells.Run($"cat {name}")""")]
    [InlineData("""Shells.Log("rm -rf /")""")]
    [InlineData("""new CommandRequest { WorkingDirectory = "rm -rf /" }""")]
    [InlineData("""new CommandRequest { Arguments = ["echo", "rm -rf /"] }""")]
    [InlineData("""new ProcessStartInfo("bash", ["script.sh", "-c", "rm -rf /"])""")]
    [InlineData("""new ProcessStartInfo("echo", "-c \"rm -rf /\"")""")]
    [InlineData("""new ProcessStartInfo(name, "-c \"rm -rf /\"")""")]
    [InlineData("""new ProcessStartInfo("bash", [name, "rm -rf /"])""")]
    [InlineData("""new ProcessStartInfo { FileName = "bash", Environment = { ["X"] = "rm -rf /" } }""")]
    [InlineData("""new Process { StartInfo = { FileName = "bash" } }""")]
    [InlineData("""Process.Start("git", "status")""")]
    [InlineData("""Process.Start("git", ["commit", "-m", "rm -rf /"])""")]
    [InlineData("""Process.Start(new ProcessStartInfo("https://example.com") { UseShellExecute = true })""")]
    [InlineData("""Process.Start("dotnet", $"build {name}")""")]
    [InlineData("""Process.Start(name, "-rf /")""")]
    [InlineData("""new ProcessStartInfo("notepad.exe", "rm -rf /")""")]
    [InlineData("""(object)"rm -rf /" """)]
    public Task Harmless_commands_and_text_that_is_no_command_are_not(string expression) => Analyze.ShouldNotReportAsync(Id, In($"return {expression};"));

    [Fact]
    public Task A_local_that_may_hold_something_else_is_not_followed() => Analyze.ShouldNotReportAsync(Id, In("""
        var text = "rm -rf /";
        if (name.Length > 3) { text = "ls"; }
        return Shells.Run(text);
        """));

    [Fact]
    public Task A_pragma_silences_it() => Analyze.ShouldNotReportAsync(Id, In("""
        #pragma warning disable AGEN2001 // The guard refuses it.
                return Shells.Run("rm -rf /");
        """));

    private static string In(string body) => $$"""
        public static class Program
        {
            public static object Main(string name)
            {
        {{body}}
            }
        }

        public sealed class Shells([ShellCommand] string text)
        {
            public const string Wipe = "rm -rf /";
            public string Text => text;
            public static string Run([ShellCommand] string command) => command;
            public static string Log(string message) => message;
        }
        """;
}
