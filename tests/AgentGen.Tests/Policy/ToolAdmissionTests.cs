using System.Text.Json;
using AgentGen.Shell;
using AgentGen.Tests.Phases;
using Microsoft.Extensions.AI;
using static AgentGen.Tests.Phases.Policies;

namespace AgentGen.Tests.Policy;

public sealed class ToolAdmissionTests
{
    private static readonly PhasePolicy Phased = Policies.Create(planning: ["tool"], building: ["tool"], verification: ["tool"], delivery: []);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Effect.ReadOnly)]
    [InlineData(Effect.Idempotent)]
    [InlineData(Effect.Compensable)]
    [InlineData(Effect.Once)]
    public async Task A_call_without_phases_is_admitted_with_its_effect(Effect effect) =>
        (await AdmitAsync(TestTool.Create(effect: effect))).ShouldBe(new AdmissionVerdict.Admitted(effect, null));

    [Fact]
    [Trait("Row", "002-F14")]
    public async Task The_phase_is_asked_first()
    {
        TestTool tool = TestTool.Create("other");
        tool.OnValidate = static _ => throw new InvalidOperationException("must not be asked");

        (await RefusalAsync(tool, Phased, Building)).Code.ShouldBe(ToolErrorCode.WrongPhase);
    }

    [Fact]
    public async Task Arguments_are_checked_before_effects()
    {
        TestTool tool = TestTool.Create(effect: Effect.Once);
        ToolError invalid = new() { Code = ToolErrorCode.InvalidArguments, Tool = "tool", Message = "no" };
        tool.OnValidate = _ => invalid;

        (await RefusalAsync(tool, Phased, Planning)).ShouldBe(invalid);
    }

    [Theory]
    [InlineData(Effect.Idempotent)]
    [InlineData(Effect.Compensable)]
    [InlineData(Effect.Once)]
    public async Task An_effect_in_a_read_only_phase_is_refused_though_approval_could_be_had(Effect effect)
    {
        ToolError error = await RefusalAsync(TestTool.Create(effect: effect, approval: true), Phased, Planning);

        error.Code.ShouldBe(ToolErrorCode.WrongPhase);
        error.AllowedPhases.ShouldBe(["Building"]);
        error.Message.ShouldBe($"Phase Planning is read-only and this call of 'tool' would have an effect ({effect}). It is possible in Building; call advance_phase to get there.");
    }

    [Fact]
    [Trait("Row", "002-B11")]
    public async Task A_call_whose_own_effect_is_read_only_may_run_in_a_read_only_phase()
    {
        TestTool tool = TestTool.Create(effect: Effect.Once);
        tool.OnEffect = static _ => Effect.ReadOnly;

        (await AdmitAsync(tool, Phased, Planning)).ShouldBe(new AdmissionVerdict.Admitted(Effect.ReadOnly, null));
    }

    [Theory]
    [InlineData("ls -l", null)]
    [InlineData("touch a", "shell_refused")]
    [InlineData("rm -rf /", "shell_refused")]
    [InlineData("ls &&", "shell_refused")]
    [InlineData("", null)]
    [Trait("Row", "002-F26")]
    [Trait("Row", "002-B10")]
    public async Task A_read_only_phase_runs_read_only_commands_only(string command, string? code)
    {
        AdmissionVerdict verdict = await AdmitAsync(Shell(), Phased, Planning, ("command", command));

        (verdict as AdmissionVerdict.Refused)?.Error.Code.ShouldBe(code);
        (verdict is AdmissionVerdict.Refused).ShouldBe(code is not null, verdict.ToString());
    }

    [Fact]
    public async Task A_refused_command_is_told_why_and_where_it_may_run()
    {
        ToolError error = await RefusalAsync(Shell(), Phased, Verification, ("command", "touch a"));

        error.Reasons.ShouldNotBeEmpty();
        error.AllowedPhases.ShouldBe(["Building"]);
        error.Message.ShouldStartWith("Phase Verification runs read-only commands only, and no approval lifts that.");
        error.Message.ShouldEndWith("It is possible in Building; call advance_phase to get there.");
    }

    [Fact]
    public async Task A_refusal_names_the_code_and_the_words_that_decided_the_gravest_first()
    {
        ToolError error = await RefusalAsync(Shell(), Phased, Verification, ("command", "echo x > out && rm -rf ~/work"));

        error.Message.ShouldContain("(recursive-delete: `rm -rf ~/work`)");
        error.Message.ShouldContain("(writes-file: `out`)");
        error.Message.IndexOf("recursive-delete", StringComparison.Ordinal).ShouldBeLessThan(error.Message.IndexOf("writes-file", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_of_a_command_with_many_faults_stays_short()
    {
        ToolError error = await RefusalAsync(Shell(), Phased, Verification, ("command", string.Join("; ", Enumerable.Range(0, 60).Select(static i => $"rm -rf ~/work{i}"))));

        error.Message.Length.ShouldBeLessThan(2_000);
        error.Message.ShouldContain("more reasons.");
    }

    [Fact]
    public async Task Elsewhere_a_mutating_command_runs_and_a_dangerous_one_needs_approval()
    {
        (await AdmitAsync(Shell(), Phased, Building, ("command", "touch a"))).ShouldBeOfType<AdmissionVerdict.Admitted>().Shell.ShouldNotBeNull();
        AdmissionVerdict.NeedsApproval phased = (await AdmitAsync(Shell(), Phased, Building, ("command", "rm -rf /"))).ShouldBeOfType<AdmissionVerdict.NeedsApproval>();
        (await AdmitAsync(Shell(), null, null, ("command", "rm -rf /"))).ShouldBeOfType<AdmissionVerdict.NeedsApproval>();

        phased.Reason.ShouldStartWith("The command of 'tool' is dangerous:");
        phased.Shell!.Reasons.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_strictest_of_two_commands_decides_and_a_default_counts()
    {
        TestTool two = new(
            new ToolContract { Name = "tool", Hash = "h", Effect = Effect.Once, ShellParameters = ["first", "second"] },
            """{"type":"object","properties":{"first":{"type":"string"},"second":{"type":"string","default":"rm -rf /"}}}""");

        (await AdmitAsync(two, null, null, ("first", "ls"))).ShouldBeOfType<AdmissionVerdict.NeedsApproval>();
        (await AdmitAsync(two, null, null, ("first", "ls"), ("second", "ls"))).ShouldBeOfType<AdmissionVerdict.Admitted>();
        (await AdmitAsync(two, null, null, ("first", "rm -rf /"), ("second", "ls"))).ShouldBeOfType<AdmissionVerdict.NeedsApproval>();
        (await AdmitAsync(two, null, null, ("first", "ls"), ("second", null))).ShouldBeOfType<AdmissionVerdict.NeedsApproval>();
    }

    [Fact]
    public async Task A_tool_that_asks_for_approval_gets_asked_for_in_any_phase_that_allows_it()
    {
        (await AdmitAsync(TestTool.Create(approval: true), Phased, Planning)).ShouldBe(new AdmissionVerdict.NeedsApproval(Effect.ReadOnly, null, "Every call of 'tool' needs an approval."));
    }

    [Fact]
    [Trait("Row", "002-B13")]
    public async Task A_check_that_cannot_be_made_is_a_refusal()
    {
        TestTool throws = TestTool.Create();
        throws.OnEffect = static _ => throw new InvalidOperationException("broken");
        TestTool invalid = TestTool.Create();
        invalid.OnValidate = static _ => throw new InvalidOperationException("broken");
        TestTool more = TestTool.Create(effect: Effect.ReadOnly);
        more.OnEffect = static _ => Effect.Once;
        TestTool undeclared = TestTool.Create(effect: Effect.Once);
        undeclared.OnEffect = static _ => (Effect)42;
        TestTool command = new(Shell().Contract, """{"type":"object","properties":{"command":{"type":"string"}}}""");

        (await RefusalAsync(throws)).Message.ShouldContain("could not be decided, so it was not: a check failed; only operators see why.");
        (await RefusalAsync(invalid)).Code.ShouldBe(ToolErrorCode.PolicyUnavailable);
        (await RefusalAsync(more)).Message.ShouldContain("is more than its declared one (ReadOnly)");
        (await RefusalAsync(undeclared)).Code.ShouldBe(ToolErrorCode.PolicyUnavailable);
        (await RefusalAsync(command)).Message.ShouldContain("its shell command 'command' is not a text");
        (await RefusalAsync(command, null, null, ("command", 5))).Message.ShouldContain("is not a text");
        (await RefusalAsync(TestTool.Create(), Phased, null)).Message.ShouldContain("the current phase is not known");
        (await RefusalAsync(TestTool.Create(), Phased, new PhaseId("x", "Lost"))).Message.ShouldContain("declares no phase 'Lost'");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_command_that_is_null_is_judged_as_the_default_that_the_method_runs_for_it(bool asJson)
    {
        TestTool tool = new(
            new ToolContract { Name = "tool", Hash = "hash", ShellParameters = ["command"] },
            """{"type":"object","properties":{"command":{"type":"string","default":"rm -rf /"}}}""");

        AdmissionVerdict verdict = await AdmitAsync(tool, arguments: ("command", asJson ? JsonElement.Parse("null") : null));

        verdict.ShouldBeOfType<AdmissionVerdict.NeedsApproval>().Shell!.Risk.ShouldBe(ShellRisk.Dangerous);
    }

    private static TestTool Shell()
    {
        TestTool tool = TestTool.Create(effect: Effect.Once, shell: ["command"]);
        tool.OnEffect = static arguments => arguments["command"] is string command && ShellClassifier.Classify(command).Risk == ShellRisk.ReadOnly ? Effect.ReadOnly : Effect.Once;
        return tool;
    }

    private static async Task<ToolError> RefusalAsync(TestTool tool, PhasePolicy? policy = null, PhaseId? phase = null, params (string Name, object? Value)[] arguments) =>
        (await AdmitAsync(tool, policy, phase, arguments)).ShouldBeOfType<AdmissionVerdict.Refused>().Error;

    private static async Task<AdmissionVerdict> AdmitAsync(TestTool tool, PhasePolicy? policy = null, PhaseId? phase = null, params (string Name, object? Value)[] arguments) =>
        await ToolAdmission.AdmitAsync(tool, new AIFunctionArguments(arguments.ToDictionary(static each => each.Name, static each => each.Value)), policy, phase, Cancellation);
}
