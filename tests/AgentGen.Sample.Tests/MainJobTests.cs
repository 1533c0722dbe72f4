using System.Text.Json;
using AgentGen.Runs;
using AgentGen.Sample.Tests.Processes;
using CodeEngineer.Jobs;

namespace AgentGen.Sample.Tests;

public sealed class MainJobTests(MainJobRun shared) : IAsyncLifetime
{
    private MainJobResult _run = null!;

    private JsonElement Report => _run.Outcome.Report;

    public async ValueTask InitializeAsync() => _run = await shared.ResultAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void It_succeeds_and_says_so_with_its_exit_code()
    {
        _run.Outcome.ExitCode.ShouldBe(0, _run.Outcome.All);
        Report.GetProperty("success").GetBoolean().ShouldBeTrue();
        Report.GetProperty("status").GetString().ShouldBe("succeeded");
    }

    [Fact]
    public void Every_line_is_one_object_the_first_a_start_the_last_a_report_and_events_between()
    {
        string[] kinds = [.. _run.Outcome.Lines.Select(line => JsonElement.Parse(line).GetProperty("kind").GetString()!)];

        kinds[0].ShouldBe("start");
        kinds[^1].ShouldBe("report");
        kinds[1..^1].ShouldAllBe(kind => kind == "event");
    }

    [Fact]
    public void It_says_plainly_that_the_model_is_scripted() =>
        JsonElement.Parse(_run.Outcome.Lines[0]).GetProperty("scripted").GetBoolean().ShouldBeTrue();

    [Fact]
    public void The_journal_lies_outside_the_workspace_and_the_report_says_where()
    {
        string journal = Report.GetProperty("journal").GetString()!;

        File.Exists(journal).ShouldBeTrue();
        journal.ShouldNotStartWith(_run.Workspace + Path.DirectorySeparatorChar);
        Directory.EnumerateFiles(_run.Workspace, "*.db", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public void Planning_reads_files_in_a_tool_loop_of_its_own_and_ends_by_submitting_a_plan()
    {
        RecordedEvent spawned = _run.Journal.Single(fact => fact.Event is CommandIssued { Key: "planning", Command: SpawnChild });
        RunId child = ((SpawnChild)((CommandIssued)spawned.Event).Command).Child;
        RunEvent[] loop = [.. _run.Journal.Where(fact => fact.Run == child).Select(fact => fact.Event)];

        loop.OfType<CallIntended>().Select(call => call.Tool).ShouldBe(["file_list", "search", "file_read", "file_read", "file_read"], ignoreOrder: true);
        loop.OfType<SubmissionAccepted>().ShouldHaveSingleItem();
        _run.Journal.Select(fact => fact.Event).OfType<PlanAccepted>().ShouldHaveSingleItem();
    }

    [Fact]
    public void The_dangerous_command_is_refused_with_its_reason_and_never_started()
    {
        JsonElement refusal = Report.GetProperty("refusals").EnumerateArray().ShouldHaveSingleItem();

        refusal.GetProperty("where").GetString().ShouldBe("planning/turn/3/call/1");
        refusal.GetProperty("arguments").GetString()!.ShouldContain("rm -rf");
        refusal.GetProperty("code").GetString().ShouldBe(ToolErrorCode.ShellRefused);
        refusal.GetProperty("message").GetString().ShouldNotBeNullOrWhiteSpace();
        _run.Journal.Select(fact => fact.Event).OfType<CallIntended>().ShouldNotContain(call => call.Key == "turn/3/call/1");
    }

    [Fact]
    public void Independent_steps_run_at_the_same_time()
    {
        RunEvent[] facts = RootFacts();
        int fix = Index<CallIntended>(facts, call => call.Key == "step/fix/attempt/1");
        int note = Index<CallIntended>(facts, call => call.Key == "step/note/attempt/1");
        int fixClosed = Index<CallClosed>(facts, call => call.Key == "step/fix/attempt/1");
        int noteClosed = Index<CallClosed>(facts, call => call.Key == "step/note/attempt/1");

        Math.Max(fix, note).ShouldBeLessThan(Math.Min(fixClosed, noteClosed), "both began before one of them ended");
    }

    [Fact]
    public void No_step_starts_before_the_steps_that_it_depends_on_have_succeeded()
    {
        RunEvent[] facts = RootFacts();
        foreach (PlanStep step in facts.OfType<PlanAccepted>().Single().Plan.Steps)
        {
            int issued = Index<CommandIssued>(facts, command => command.Key == $"step/{step.Id}/attempt/1");
            foreach (string dependency in step.DependsOn)
            {
                Index<StepFinished>(facts, finished => finished.Step == dependency && finished.Status == StepStatus.Succeeded).ShouldBeLessThan(issued, $"{step.Id} after {dependency}");
            }
        }
    }

    [Fact]
    public void The_first_fix_fails_its_tests_is_undone_and_is_repaired()
    {
        RunEvent[] facts = RootFacts();
        GateJudged[] verdicts = [.. facts.OfType<GateJudged>().Where(gate => gate.Gate == "tests_pass" && gate.Call.StartsWith("step/fix/", StringComparison.Ordinal))];

        verdicts.Select(gate => (gate.Call, gate.Verdict)).ShouldBe([("step/fix/attempt/1", GateVerdictKind.Failed), ("step/fix/attempt/2", GateVerdictKind.Passed)]);
        verdicts[0].Reason.ShouldContain("No_two_shares_differ_by_more_than_a_cent");
        facts.OfType<UndoDone>().ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            undo => undo.Call.ShouldBe("step/fix/attempt/1"),
            undo => undo.Outcome.Kind.ShouldBe(UndoOutcomeKind.Restored));
        facts.OfType<RepairAccepted>().ShouldHaveSingleItem().Step.ShouldBe("fix");
        Report.GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("id").GetString() == "fix").GetProperty("attempts").GetInt32().ShouldBe(2);
    }

    [Fact]
    public void The_run_goes_through_all_four_phases()
    {
        Report.Strings("moves", "from").ShouldBe(["Planning", "Building", "Verification"]);
        Report.Strings("moves", "to").ShouldBe(["Building", "Verification", "Delivery"]);
    }

    [Fact]
    public void Leaving_verification_really_runs_the_tests()
    {
        GateJudged verification = RootFacts().OfType<GateJudged>().Single(gate => gate.Call == "step/release/attempt/1");

        verification.Verdict.ShouldBe(GateVerdictKind.Passed);
        verification.Reason.ShouldContain("dotnet test");
        verification.Reason.ShouldContain("11 tests passed");
    }

    [Fact]
    public void The_delivery_was_approved_and_the_report_says_by_what()
    {
        JsonElement approval = Report.GetProperty("approvals").EnumerateArray().ShouldHaveSingleItem();

        approval.GetProperty("tool").GetString().ShouldBe("deliver_patch");
        approval.GetProperty("decided_by").GetString().ShouldBe("--yes");
        RootFacts().OfType<CallIntended>().Single(call => call.Tool == "deliver_patch").ApprovalId.ShouldNotBeNull();
    }

    [Fact]
    public void The_report_shows_what_changed()
    {
        Report.Strings("changes", "path").ShouldBe(["CHANGELOG.md", "src/Billing/Money.cs"]);
        string diff = Report.Strings("changes", "diff")[1];
        diff.ShouldContain("-        decimal share = Math.Round(amount / people, 2);");
        diff.ShouldContain("+        decimal share = Math.Floor(amount / people / Cent) * Cent;");
    }

    [Fact]
    public async Task The_delivered_patch_turns_the_template_into_the_workspace()
    {
        using var folder = new SampleFolder();
        Template.CopyTo(folder.Workspace);
        string patch = Path.Combine(_run.Workspace, "split-loses-no-cent.patch");

        Testing.ProcessOutcome applied = await Testing.TestProcess.RunAsync("git", ["apply", patch], folder.Workspace, cancellationToken: TestContext.Current.CancellationToken);

        applied.ExitCode.ShouldBe(0, applied.All);
        SampleFolder.ShouldBeSame(
            SampleFolder.Sources(folder.Workspace),
            SampleFolder.Sources(_run.Workspace).Where(file => file.Key != "split-loses-no-cent.patch").ToDictionary());
    }

    [Fact]
    public void The_template_is_untouched() => SampleFolder.ShouldBeSame(
        SampleFolder.Sources(Template.Folder),
        SampleFolder.Sources(Testing.Repository.PathOf("samples", "CodeEngineer", "Template")));

    private static int Index<T>(RunEvent[] facts, Func<T, bool> predicate) => Array.FindIndex(facts, fact => fact is T match && predicate(match));

    private RunEvent[] RootFacts()
    {
        string root = Report.GetProperty("run").GetString()!;
        return [.. _run.Journal.Where(fact => fact.Run.Value == root).Select(fact => fact.Event)];
    }
}
