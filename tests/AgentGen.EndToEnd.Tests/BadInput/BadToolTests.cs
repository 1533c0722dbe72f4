using System.Runtime.Versioning;
using AgentGen.Runs;
using AgentGen.Testing;
using static AgentGen.EndToEnd.Tests.BadInput.Site;

namespace AgentGen.EndToEnd.Tests.BadInput;

[SupportedOSPlatform("linux")]
public sealed class BadToolTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_tool_that_throws_fails_its_step_and_what_was_done_before_is_taken_back()
    {
        await using Site site = await OpenAsync();

        RunResult result = await site.RunAsync(Plan(
            Step("write", "file_write", new { path = "new/a.txt", content = "a" }),
            Step("throw", "throw_again", new { message = "the disk is on fire" }, after: ["write"]),
            Step("never", "file_write", new { path = "b.txt", content = "b" }, after: ["throw"])));

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.StepFailed));
        result.Summary.ShouldContain("Step throw failed (tool_failed): throw_again failed; only operators see why.");
        Directory.GetFileSystemEntries(site.Workspace).ShouldBeEmpty();
        RunReport report = await site.ReportAsync(result.Run);
        report.Calls.Single(call => call.Tool == "throw_again").Cause.ShouldBe(new ThrownException("System.InvalidOperationException", "the disk is on fire"));
        report.Steps.Select(step => step.Status).ShouldBe([StepStatus.RolledBack, StepStatus.Failed, StepStatus.Blocked]);
    }

    [Fact]
    public async Task A_tool_that_throws_though_it_may_happen_only_once_leaves_its_outcome_to_a_person_who_may_end_the_run()
    {
        await using Site site = await OpenAsync();
        RunEngine engine = site.Engine();
        RunHandle run = await site.StartAsync(
            Plan(
                Step("write", "file_write", new { path = "a.txt", content = "a" }),
                Step("throw", "throw_once", new { message = "the line went dead" }, after: ["write"])),
            engine);

        RunResult result = await EndAsync(run);

        (result.Status, result.Code).ShouldBe((RunStatus.NeedsAttention, RunCode.OutcomeUnknown));
        result.Summary.ShouldContain("throw_once (step/throw/attempt/1)");
        result.Summary.ShouldContain("Look at what it should have changed");
        File.Exists(site.PathOf("a.txt")).ShouldBeTrue();
        (await site.ReportAsync(run.Id)).Calls.Single(call => call.Tool == "throw_once").Cause!.Message.ShouldBe("the line went dead");

        (await engine.CancelRunAsync(run.Id, "It was looked at.", Token)).ShouldBeTrue();
        RunResult ended = await EndAsync(await engine.ResumeAsync(run.Id, Token));

        (ended.Status, ended.Code).ShouldBe((RunStatus.Cancelled, RunCode.Cancelled));
        ended.Summary.ShouldContain("What was done and still stands: throw_once");
        File.Exists(site.PathOf("a.txt")).ShouldBeFalse();
    }

    [Theory]
    [InlineData(null, RunStatus.Failed)]
    [InlineData("none", RunStatus.Succeeded)]
    public async Task A_command_that_exits_with_an_error_fails_its_step_unless_the_plan_takes_any_exit_code(string? gate, RunStatus expected)
    {
        await using Site site = await OpenAsync();

        RunResult result = await site.RunAsync(Plan(Step("look", "shell", new { command = "ls no-such-file" }, gate: gate)));

        result.Status.ShouldBe(expected, result.Summary);
        if (gate is null)
        {
            result.Summary.ShouldContain("Step look failed (gate_failed): Gate exit_code_zero failed: The exit code is 2.");
        }
    }

    [Fact]
    [Trait("Parity", "52")]
    public async Task A_tool_that_throws_in_a_loop_is_an_answer_to_the_model_and_the_loop_goes_on()
    {
        await using Site site = await OpenAsync();
        site.Model.Answer = static key => key == "turn/1"
            ? TestModel.Says(TestModel.Call("throw_again", """{"message":"the disk is on fire"}"""))
            : TestModel.Says(new Microsoft.Extensions.AI.TextContent("Then I leave it."));

        RunResult result = await site.RunAsync(new ToolLoopInput { Prompt = "Try it." });

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        site.Model.Told.Last().ShouldContain("throw_again failed; only operators see why.");
        site.Model.Told.ShouldAllBe(told => !told.Contains("the disk is on fire\"}}", StringComparison.Ordinal));
        (await site.ReportAsync(result.Run)).Calls.ShouldHaveSingleItem().Outcome.ShouldBe(CallOutcome.Failed);
    }

    [Fact]
    public async Task A_reading_command_that_hangs_past_the_limit_of_its_call_is_killed_and_its_step_timed_out()
    {
        ManualTime time = new();
        await using Site site = await OpenAsync(new RunEngineOptions { Time = time, ToolTimeout = Limit, MaxAttempts = 1 });
        string pipe = await Commands.MakePipeAsync(site);
        RunHandle run = await site.StartAsync(Plan(Step("read", "shell", new { command = "cat pipe - pipe", timeoutSeconds = 3600 })));
        await Commands.ReaderAsync(pipe);

        time.Advance(Limit);
        RunResult result = await EndAsync(run);

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.StepFailed));
        result.Summary.ShouldContain("Step read failed (timed_out): shell did not end within 30 s.");
        RunReport report = await site.ReportAsync(run.Id);
        report.Steps.ShouldHaveSingleItem().Code.ShouldBe(ToolErrorCode.TimedOut);
        report.Calls.ShouldHaveSingleItem().Effect.ShouldBe(Effect.ReadOnly);
    }

    [Fact]
    public async Task A_command_with_an_effect_that_hangs_past_the_limit_of_its_call_dies_with_its_children_and_grandchildren_and_is_left_to_a_person()
    {
        ManualTime time = new();
        await using Site site = await OpenAsync(new RunEngineOptions { Time = time, ToolTimeout = Limit, MaxAttempts = 1 });
        string pipe = await Commands.MakePipeAsync(site);
        RunHandle run = await site.StartAsync(Plan(Step("hang", "shell", new { command = Commands.Family, timeoutSeconds = 3600 })));
        int[] family = await Commands.FamilyAsync(pipe);

        time.Advance(Limit);
        RunResult result = await EndAsync(run);

        family.ShouldAllBe(id => !Commands.IsAlive(id));
        (result.Status, result.Code).ShouldBe((RunStatus.NeedsAttention, RunCode.OutcomeUnknown));
        result.Summary.ShouldContain("shell (step/hang/attempt/1)");
        (await site.ReportAsync(run.Id)).Calls.ShouldHaveSingleItem().Error!.Message.ShouldContain("shell did not end within 30 s.");
    }

    [Fact]
    public async Task A_command_that_hangs_past_its_own_limit_dies_with_its_children_and_grandchildren_and_fails_its_gate()
    {
        await using Site site = await OpenAsync();
        string pipe = await Commands.MakePipeAsync(site);
        RunHandle run = await site.StartAsync(Plan(
            Step("hang", "shell", new { command = Commands.Family, timeoutSeconds = 5 }, gate: "exit_code_zero")));
        int[] family = await Commands.FamilyAsync(pipe);

        RunResult result = await EndAsync(run);

        family.ShouldAllBe(id => !Commands.IsAlive(id));
        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.StepFailed));
        result.Summary.ShouldContain("Gate exit_code_zero failed: The exit code is 124.");
        (await site.ReportAsync(run.Id)).Calls.ShouldHaveSingleItem().Result!.ShouldContain("\"timedOut\":true");
    }

    [Fact]
    public async Task A_run_that_is_cancelled_while_a_reading_command_runs_kills_it_takes_back_what_was_done_and_is_cancelled()
    {
        await using Site site = await OpenAsync();
        string pipe = await Commands.MakePipeAsync(site);
        RunEngine engine = site.Engine();
        RunHandle run = await site.StartAsync(
            Plan(
                Step("write", "file_write", new { path = "a.txt", content = "a" }),
                Step("read", "shell", new { command = "cat pipe; sleep 36000" }, after: ["write"]),
                Step("never", "file_write", new { path = "b.txt", content = "b" }, after: ["read"])),
            engine);
        await Commands.ReaderAsync(pipe);

        (await engine.CancelRunAsync(run.Id, "Enough.", Token)).ShouldBeTrue();
        RunResult result = await EndAsync(run);

        (result.Status, result.Code).ShouldBe((RunStatus.Cancelled, RunCode.Cancelled));
        result.Summary.ShouldContain("Enough.");
        Directory.GetFileSystemEntries(site.Workspace).ShouldBe([pipe]);
        RunReport report = await site.ReportAsync(run.Id);
        report.Steps.Select(step => step.Status).ShouldBe([StepStatus.RolledBack, StepStatus.Failed, StepStatus.Skipped]);
        report.Calls.Single(call => call.Tool == "shell").Error!.Code.ShouldBe(ToolErrorCode.Cancelled);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_while_a_command_with_an_effect_runs_kills_it_whole_and_says_what_is_unknown_before_it_ends()
    {
        await using Site site = await OpenAsync();
        string pipe = await Commands.MakePipeAsync(site);
        RunEngine engine = site.Engine();
        RunHandle run = await site.StartAsync(
            Plan(
                Step("write", "file_write", new { path = "a.txt", content = "a" }),
                Step("hang", "shell", new { command = Commands.Family }, after: ["write"])),
            engine);
        int[] family = await Commands.FamilyAsync(pipe);

        (await engine.CancelRunAsync(run.Id, "Enough.", Token)).ShouldBeTrue();
        RunResult parked = await EndAsync(run);

        family.ShouldAllBe(id => !Commands.IsAlive(id));
        (parked.Status, parked.Code).ShouldBe((RunStatus.NeedsAttention, RunCode.OutcomeUnknown));
        parked.Summary.ShouldContain("shell (step/hang/attempt/1)");

        (await engine.CancelRunAsync(run.Id, "It was looked at.", Token)).ShouldBeTrue();
        RunResult ended = await EndAsync(await engine.ResumeAsync(run.Id, Token));

        (ended.Status, ended.Code).ShouldBe((RunStatus.Cancelled, RunCode.Cancelled));
        ended.Summary.ShouldContain("What was done and still stands: shell (step/hang/attempt/1)");
        Directory.GetFileSystemEntries(site.Workspace).ShouldBe([pipe]);
        RunReport report = await site.ReportAsync(run.Id);
        report.Steps[0].Status.ShouldBe(StepStatus.RolledBack);
        report.Residue().ShouldHaveSingleItem().Tool.ShouldBe("shell");
    }
}
