using AgentGen.Shell;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace AgentGen.Tests.Policy;

public sealed class ShellRulesTests : IDisposable
{
    private const string Deploys = "dangerous deploy-prod\n  message: Deploys to production.\n  code: team-deploys\n  match: deploy-prod all\n";
    private const string Status = "readonly acme status [--json]\n  match: acme status\n  no match: acme deploy\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("agentgen-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Rules_of_the_host_decide_about_a_call_of_a_map_with_its_services()
    {
        using ServiceProvider services = Services(Deploys, Status);
        TestTool tool = TestTool.Create(effect: Effect.Once, shell: ["command"]);
        GeneratedTool mapped = new ToolMap([tool], services: services).Tools[0];

        AdmissionVerdict deploy = await AdmitAsync(mapped, "sudo deploy-prod all");
        AdmissionVerdict status = await AdmitAsync(mapped, "acme status --json");

        AdmissionVerdict.NeedsApproval needed = deploy.ShouldBeOfType<AdmissionVerdict.NeedsApproval>();
        needed.Reason.ShouldContain("Deploys to production.");
        needed.Shell!.Reasons.ShouldContain(reason => reason.Code == "team-deploys");
        status.ShouldBeOfType<AdmissionVerdict.Admitted>().Shell!.Risk.ShouldBe(ShellRisk.ReadOnly);
    }

    [Fact]
    public async Task Rules_count_whether_the_map_or_the_call_brings_them()
    {
        using ServiceProvider with = Services(Deploys);
        using ServiceProvider without = new ServiceCollection().AddAgentGen().Services.BuildServiceProvider();
        TestTool tool = TestTool.Create(effect: Effect.Once, shell: ["command"]);

        (await AdmitAsync(new ToolMap([tool], services: with).Tools[0], "deploy-prod", without)).ShouldBeOfType<AdmissionVerdict.NeedsApproval>();
        (await AdmitAsync(new ToolMap([tool], services: without).Tools[0], "deploy-prod", with)).ShouldBeOfType<AdmissionVerdict.NeedsApproval>();
        (await AdmitAsync(new ToolMap([tool]).Tools[0], "deploy-prod")).ShouldBeOfType<AdmissionVerdict.Admitted>();
    }

    [Fact]
    public async Task The_guard_does_not_make_a_call_that_a_rule_calls_dangerous()
    {
        using ServiceProvider services = Services(Deploys);
        TestTool tool = TestTool.Create(effect: Effect.Once, shell: ["command"], gates: [new GateSpec("none")]);
        ToolMap map = new([tool], services: services);

        ToolError error = (await map[0].InvokeAsync(new AIFunctionArguments { ["command"] = "deploy-prod" }, Cancellation)).ShouldBeOfType<ToolError>();

        error.Code.ShouldBe(ToolErrorCode.ApprovalRequired);
        error.Reasons.ShouldContain("team-deploys");
        tool.Calls.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_with_an_error_stops_the_host_and_every_error_of_every_file_is_named()
    {
        string broken = Write("broken.shellrules", "dangerous deploy\nreadonly git status\n  match: git status\n  no match: git\n");
        string other = Write("other.shellrules", "dangrous x\n");
        string fine = Write("fine.shellrules", Deploys);
        ServiceCollection services = new();

        ShellRuleException thrown = Should.Throw<ShellRuleException>(() => services.AddAgentGen().UseShellRules(fine, broken, other));

        thrown.Errors.Select(error => (error.Path, error.Line)).ShouldBe([(broken, 1), (broken, 1), (broken, 2), (other, 1)]);
        thrown.Message.ShouldContain($"{broken}(1,1): The rule has no message.");
        thrown.Message.ShouldContain($"{other}(1,1): 'dangrous' begins no rule. Did you mean 'dangerous'?");
        using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<ShellRuleSet>().Count.ShouldBe(0);
    }

    [Fact]
    public void A_file_that_is_no_text_is_refused()
    {
        string path = Path.Combine(_folder, "latin.shellrules");
        File.WriteAllBytes(path, [.. "# caf"u8, 0xE9, (byte)'\n']);

        Should.Throw<ShellRuleException>(() => ShellRuleFile.Load(path)).Errors.Single().ToString().ShouldBe($"{path}(1,6): The file is not UTF-8. Save it as UTF-8.");
    }

    [Fact]
    public void A_file_that_is_not_there_stops_the_host() =>
        Should.Throw<FileNotFoundException>(() => new ServiceCollection().AddAgentGen().UseShellRules(Path.Combine(_folder, "none.shellrules")));

    [Fact]
    public void Rules_add_up_however_often_they_are_named()
    {
        using ServiceProvider services = Services(Deploys, Status);

        services.GetRequiredService<ShellRuleSet>().Count.ShouldBe(2);
    }

    private ServiceProvider Services(params string[] texts)
    {
        AgentGenBuilder builder = new ServiceCollection().AddAgentGen();
        foreach ((int number, string text) in texts.Index())
        {
            builder.UseShellRules(Write($"{number}.shellrules", text));
        }

        builder.Services.AddAgentGen();
        return builder.Services.BuildServiceProvider();
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<AdmissionVerdict> AdmitAsync(GeneratedTool tool, string command, IServiceProvider? services = null) =>
        await ToolAdmission.AdmitAsync(tool, new AIFunctionArguments { ["command"] = command, Services = services }, null, null, Cancellation);
}
