using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Flow;

public sealed class ProcessFixTests
{
    [Theory]
    [InlineData("""Process.Start("git", $"log --author={name} -n {count}")""", """Process.Start("git", ["log", $"--author={name}", "-n", $"{count}"])""")]
    [InlineData("""Process.Start("git", "log " + name)""", """Process.Start("git", ["log", name])""")]
    [InlineData("""new ProcessStartInfo("git", $"commit -m \"{text}\"")""", """new ProcessStartInfo("git", ["commit", "-m", text])""")]
    [InlineData("""new ProcessStartInfo { FileName = "git", Arguments = $"log {name}" }""", """new ProcessStartInfo { FileName = "git", ArgumentList = { "log", name } }""")]
    public Task Arguments_become_a_list(string before, string after) =>
        Fix.ShouldGiveAsync("AGEN2005", "ArgumentList", FlowCode.Tool($"return {before};"), FlowCode.Tool($"return {after};"));

    [Theory]
    [InlineData("""return Process.Start("git", string.Join(" ", files));""")]
    [InlineData("""return Process.Start("git", text);""")]
    [InlineData("""return Process.Start("git", $"log {string.Join(" ", files)}");""")]
    [InlineData("""var info = new ProcessStartInfo("git"); info.Arguments = $"log {name}"; return info;""")]
    [InlineData("""return new ProcessStartInfo { ArgumentList = { "a" }, Arguments = $"log {name}" };""")]
    public async Task Where_a_hole_may_be_several_arguments_no_list_is_offered(string body) =>
        (await Fix.OfferedAsync("AGEN2005", FlowCode.Tool(body))).ShouldBeEmpty();

    [Fact]
    public Task The_system_no_longer_opens_what_a_model_names() => Fix.ShouldGiveAsync(
        "AGEN2006",
        "UseShellExecute",
        FlowCode.Tool("var one = new ProcessStartInfo(path) { UseShellExecute = true }; var two = new ProcessStartInfo(); two.FileName = name; two.UseShellExecute = true; return (one, two);"),
        FlowCode.Tool("var one = new ProcessStartInfo(path) { UseShellExecute = false }; var two = new ProcessStartInfo(); two.FileName = name; two.UseShellExecute = false; return (one, two);"));
}
