using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Flow;

/// <summary>AGEN2002 beyond the plain cases, AGEN2004, AGEN2005 and AGEN2006: one launch, one finding.</summary>
public sealed class ProcessTests
{
    private const string Shell = "AGEN2002";
    private const string Program = "AGEN2004";
    private const string Arguments = "AGEN2005";
    private const string ShellExecute = "AGEN2006";

    [Theory]
    [InlineData("""return Process.Start("cmd.exe", [|$"/c dir {path}"|]);""")]
    [InlineData("""return Process.Start(new ProcessStartInfo("powershell") { Arguments = [|"-Command Get-Item " + path|] });""")]
    [InlineData("""var info = new ProcessStartInfo { FileName = "cmd", ArgumentList = { "/c", [|text|] } }; return Process.Start(info);""")]
    [InlineData("""var info = new ProcessStartInfo("pwsh"); info.ArgumentList.Add("-Command"); info.ArgumentList.Add([|text|]); return Process.Start(info);""")]
    [InlineData("""return Process.Start("cmd", new[] { "/c", [|text|] });""")]
    [InlineData("""var line = "cat "; line += path; return new CommandRequest { ShellText = [|line|] };""")]
    [InlineData("""var line = new StringBuilder("cat ").Append(path).ToString(); return Process.Start("bash", ["-c", [|line|]]);""")]
    [InlineData("""foreach (var file in files) { Process.Start("sh", ["-c", $"rm {[|file|]}"]); } return null;""")]
    [InlineData("""return Sh([|path|]); static Process? Sh(string p) => Process.Start("sh", ["-c", p]);""", true)]
    public Task A_command_of_a_shell_is_reported(string body, bool isLocal = false) =>
        Analyze.ShouldReportAsync(Shell, FlowCode.Tool(isLocal ? body.Replace("[|path|]", "path").Replace("\"-c\", p]", "\"-c\", [|p|]]") : body));

    [Theory]
    [InlineData("""return Process.Start("cmd", $"/c dir {count}");""")]
    [InlineData("""if (!Allowed.Contains(name)) { return null; } return Process.Start("cmd", "/c " + name);""")]
    [InlineData("""return Process.Start("bash", ["-c", "cat \"$1\"", "--", path]);""")]
    [InlineData("""var line = $"git log {name}"; if (!policy.IsAllowed(line)) { return null; } return Process.Start("sh", ["-c", line]);""")]
    [InlineData("""var line = name == "a" ? $"make {name}" : "make all"; return Process.Start("sh", ["-c", line]);""")]
    [InlineData("""return Process.Start("sh", ["-c", $"sleep {int.Parse(text)}"]);""")]
    public Task A_command_without_text_of_a_model_is_not_reported(string body) => Analyze.ShouldNotReportAsync(Shell, FlowCode.Tool(body));

    [Theory]
    [InlineData("""return Process.Start([|name|]);""")]
    [InlineData("""return Process.Start([|name|], ["-v"]);""")]
    [InlineData("""return Process.Start(new ProcessStartInfo([|"/usr/bin/" + name|]));""")]
    [InlineData("""return Process.Start(new ProcessStartInfo { FileName = [|request.Command|], UseShellExecute = false });""")]
    [InlineData("""using var process = new Process(); process.StartInfo.FileName = [|name|]; return process.Start();""")]
    [InlineData("""var program = name.Split(' ')[0]; return Process.Start([|program|]);""")]
    public Task A_program_of_the_models_choice_is_reported(string body) => Analyze.ShouldReportAsync(Program, FlowCode.Tool(body));

    [Theory]
    [InlineData("""return Process.Start("git", ["log", name]);""")]
    [InlineData("""if (!Allowed.Contains(name)) { throw new ArgumentException(name); } return Process.Start(name);""")]
    [InlineData("""var program = name switch { "build" => "make", _ => "true" }; return Process.Start(program);""")]
    [InlineData("""var tools = new Dictionary<string, string> { ["a"] = "b" }; return tools.TryGetValue(name, out var program) ? Process.Start(program) : null;""")]
    [InlineData("""return Process.Start(Environment.GetEnvironmentVariable("EDITOR")!, [path]);""")]
    [InlineData("""if (!Enum.TryParse<DayOfWeek>(name, out var day)) { return null; } return Process.Start("run-" + day);""")]
    public Task A_program_that_the_code_names_is_not_reported(string body) => Analyze.ShouldNotReportAsync(Program, FlowCode.Tool(body));

    [Theory]
    [InlineData("""return Process.Start("git", [|$"log {name}"|]);""")]
    [InlineData("""return Process.Start(new ProcessStartInfo("git", [|"log " + name|]));""")]
    [InlineData("""return Process.Start(new ProcessStartInfo { FileName = "git", Arguments = [|$"commit -m \"{text}\""|] });""")]
    [InlineData("""var info = new ProcessStartInfo("git"); info.Arguments = [|string.Join(" ", files)|]; return Process.Start(info);""")]
    [InlineData("""using var process = new Process { StartInfo = new ProcessStartInfo("git") }; process.StartInfo.Arguments = [|$"log {name}"|]; return process.Start();""")]
    [InlineData("""var arguments = new StringBuilder("log"); arguments.Append(' ').Append(name); return Process.Start("git", [|arguments.ToString()|]);""")]
    [InlineData("""return Process.Start("bash", [|$"build.sh {name}"|]);""")]
    public Task An_argument_string_with_text_of_a_model_is_reported(string body) => Analyze.ShouldReportAsync(Arguments, FlowCode.Tool(body));

    [Theory]
    [InlineData("""return Process.Start("git", ["log", name]);""")]
    [InlineData("""return Process.Start("git", $"log -n {count}");""")]
    [InlineData("""var info = new ProcessStartInfo("git") { ArgumentList = { "log", name } }; return Process.Start(info);""")]
    [InlineData("""var info = new ProcessStartInfo("git"); foreach (var file in files) { info.ArgumentList.Add(file); } return Process.Start(info);""")]
    [InlineData("""return Process.Start("bash", $"-c \"cat {path}\"");""")]
    [InlineData("""if (name != "main") { return null; } return Process.Start("git", $"checkout {name}");""")]
    [InlineData("""return Process.Start("git", $"log {Uri.EscapeDataString(name)}");""")]
    public Task An_argument_list_is_not_reported(string body) => Analyze.ShouldNotReportAsync(Arguments, FlowCode.Tool(body));

    [Theory]
    [InlineData("""return Process.Start(new ProcessStartInfo(url) { [|UseShellExecute = true|] });""")]
    [InlineData("""return Process.Start(new ProcessStartInfo { FileName = path, [|UseShellExecute = true|] });""")]
    [InlineData("""var info = new ProcessStartInfo(); info.FileName = path; [|info.UseShellExecute = true|]; return Process.Start(info);""")]
    [InlineData("""return Process.Start(new ProcessStartInfo { FileName = "explorer", Arguments = path, [|UseShellExecute = true|] });""")]
    public Task What_the_system_opens_is_reported_once(string body) =>
        Task.WhenAll(
            Analyze.ShouldReportAsync(ShellExecute, FlowCode.Tool(body)),
            Analyze.ShouldNotReportAsync(Program, FlowCode.Tool(body.Replace("[|", "").Replace("|]", ""))),
            Analyze.ShouldNotReportAsync(Arguments, FlowCode.Tool(body.Replace("[|", "").Replace("|]", ""))));

    [Theory]
    [InlineData("""return Process.Start(new ProcessStartInfo("https://example.com/") { UseShellExecute = true });""")]
    [InlineData("""return Process.Start(new ProcessStartInfo(url) { UseShellExecute = false });""")]
    [InlineData("""return Process.Start(new ProcessStartInfo("git") { UseShellExecute = true, ArgumentList = { "log" } });""")]
    [InlineData("""if (!policy.IsAllowed(url)) { return null; } return Process.Start(new ProcessStartInfo(url) { UseShellExecute = true });""")]
    [InlineData("""return Process.Start(new ProcessStartInfo("git", $"log -n {count}") { UseShellExecute = true });""")]
    public Task What_the_code_names_may_be_opened(string body) => Analyze.ShouldNotReportAsync(ShellExecute, FlowCode.Tool(body));
}
