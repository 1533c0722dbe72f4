using System.Text.Json;
using AgentGen.Testing;

namespace AgentGen.Cli.Tests;

public sealed class ShellRulesOptionTests : IDisposable
{
    private const string Deploys = "dangerous deploy-prod\n  message: Deploys to production.\n  code: team-deploys\n  match: deploy-prod all\n";
    private const string Status = "readonly acme status\n  match: acme status\n  no match: acme status x\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("agentgen-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_command_is_judged_by_the_rules_of_all_files_named()
    {
        string deploys = Write("a.shellrules", Deploys);
        string status = Write("b.shellrules", Status);

        ProcessOutcome dangerous = await Cli.RunAsync("shell", "check", "--rules", deploys, "--rules", status, "acme status; sudo deploy-prod all");
        ProcessOutcome readOnly = await Cli.RunAsync("shell", "check", "--rules", deploys, "--rules", status, "acme status");

        dangerous.ExitCode.ShouldBe(2, dangerous.All);
        dangerous.Output.ShouldContain("^ team-deploys: Deploys to production.\n");
        readOnly.ExitCode.ShouldBe(0, readOnly.All);
        (await Cli.RunAsync("shell", "check", "acme status")).ExitCode.ShouldBe(1);
    }

    [Fact]
    public async Task Lines_are_judged_by_the_rules_and_a_reason_has_its_four_members()
    {
        const string Line = """{"id":1,"command":"ls; deploy-prod all"}""";

        ProcessOutcome outcome = await Cli.RunWithInputAsync(Line, "shell", "check", "--jsonl", "--rules", Write("a.shellrules", Deploys));

        outcome.ExitCode.ShouldBe(0, outcome.All);
        JsonElement answer = JsonElement.Parse(outcome.Output);
        answer.EnumerateObject().Select(member => member.Name).ShouldBe(["id", "risk", "reasons"]);
        answer.GetProperty("reasons").GetRawText().ShouldBe("""[{"code":"team-deploys","message":"Deploys to production.","start":4,"length":11}]""");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_with_errors_judges_nothing_and_every_error_is_printed(bool lines)
    {
        string path = Write("broken.shellrules", "dangrous x\n" + Deploys + "  no match: deploy-prod x\n");
        string[] arguments = ["shell", "check", "--rules", path, lines ? "--jsonl" : "ls"];

        ProcessOutcome outcome = await Cli.RunWithInputAsync("""{"id":1,"command":"ls"}""", arguments);

        outcome.ShouldFail(65, $"{path}(1,1): 'dangrous' begins no rule. Did you mean 'dangerous'?", $"agentgen: {path}(6,13): The rule applies to this command");
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_not_found() =>
        (await Cli.RunAsync("shell", "check", "--rules", Path.Combine(_folder, "none.shellrules"), "ls")).ShouldFail(66, "none.shellrules");

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
