using AgentGen.Runs;
using AgentGen.Sample.Tests.Processes;
using CodeEngineer.Jobs;

namespace AgentGen.Sample.Tests;

/// <summary>Killed or stopped half-way, the same command with <c>--resume</c> goes on to the same end.</summary>
public sealed class ResumeTests(MainJobRun undisturbed) : IDisposable
{
    private readonly SampleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Killed_while_the_tests_judge_the_first_fix()
    {
        await using (SampleProcess first = _folder.Start("--yes", "--json"))
        {
            await first.WaitForAsync("the gate of the fix", line => line.IsFact("gate_intended", "gate", "tests_pass"));
            await first.KillAsync();
        }

        IReadOnlyList<RecordedEvent> before = await _folder.JournalAsync();
        before.Select(fact => fact.Event).OfType<GateIntended>().ShouldContain(gate => gate.Gate == "tests_pass");
        before.Select(fact => fact.Event).OfType<GateJudged>().ShouldNotContain(gate => gate.Gate == "tests_pass");
        IsOpen(before, "step/fix/attempt/1").ShouldBeTrue("the dispatch was under way");

        await ResumesToTheSameEndAsync(before);
    }

    [Fact]
    public async Task Killed_inside_a_shell_command()
    {
        string readme = Path.Combine(_folder.Workspace, "README.md");
        await using (SampleProcess first = _folder.Start("--yes", "--json"))
        {
            await first.WaitForAsync("the plan", line => line.IsFact("plan_accepted"));
            await ReplaceByPipeAsync(readme);
            await first.WaitForAsync("the shell command", line => line.IsFact("call_intended", "key", "step/reread/attempt/1"));
            await first.KillAsync();
        }

        IReadOnlyList<RecordedEvent> before = await _folder.JournalAsync();
        HasOpenIntent(before, "step/reread/attempt/1").ShouldBeTrue("nobody writes into the pipe that the command reads");
        File.Delete(readme);
        File.Copy(Path.Combine(Template.Folder, "README.md"), readme);

        await ResumesToTheSameEndAsync(before);
    }

    [Fact]
    public async Task Killed_while_leaving_verification_and_again_inside_the_delivery()
    {
        await using (SampleProcess first = _folder.Start("--yes", "--json"))
        {
            await first.WaitForAsync("the verification", line => line.IsFact("gate_intended", "call", "step/release/attempt/1"));
            await first.KillAsync();
        }

        IReadOnlyList<RecordedEvent> before = await _folder.JournalAsync();
        before.Select(fact => fact.Event).OfType<PhaseMoved>().ShouldNotContain(move => move.Key == "step/release/attempt/1");

        string pipe = Path.Combine(_folder.Workspace, "pipe.txt");
        await ReplaceByPipeAsync(pipe);
        await using (SampleProcess second = _folder.Start("--yes", "--json", "--resume"))
        {
            await second.WaitForAsync("the delivery", line => line.IsFact("call_intended", "key", "step/deliver/attempt/1"));
            await second.KillAsync();
        }

        before = await _folder.JournalAsync();
        HasOpenIntent(before, "step/deliver/attempt/1").ShouldBeTrue("nobody writes into the pipe that the tool reads");
        File.Delete(pipe);

        await ResumesToTheSameEndAsync(before);
    }

    [Fact]
    public async Task Stopped_with_control_c_it_says_how_to_go_on_and_goes_on()
    {
        await using (SampleProcess first = _folder.Start("--yes", "--json"))
        {
            await first.WaitForAsync("the gate of the fix", line => line.IsFact("gate_intended", "gate", "tests_pass"));
            first.PressControlC();
            SampleOutcome stopped = await first.EndAsync();

            stopped.ExitCode.ShouldBe(130, stopped.All);
            stopped.Report.GetProperty("status").GetString().ShouldBe("running");
            stopped.Report.GetProperty("resume").GetString()!.ShouldContain("--resume");
        }

        await ResumesToTheSameEndAsync(await _folder.JournalAsync());
    }

    [Fact]
    public async Task A_finished_run_is_reported_again_and_nothing_is_done_again()
    {
        string script = _folder.Write("script.json", """{ "about": "", "answers": [ { "purpose": "planning", "command_key": "planning/turn/1", "error": "The model is down." } ] }""");
        SampleOutcome first = await _folder.RunAsync("--json", "--script", script);
        IReadOnlyList<RecordedEvent> before = await _folder.JournalAsync();

        SampleOutcome second = await _folder.RunAsync("--json", "--script", script, "--resume");

        second.ExitCode.ShouldBe(first.ExitCode, second.All);
        second.Report.GetProperty("code").GetString().ShouldBe(first.Report.GetProperty("code").GetString());
        (await _folder.JournalAsync()).Count.ShouldBe(before.Count);
    }

    [Fact]
    public async Task A_run_that_is_being_worked_on_is_not_taken_over()
    {
        await using SampleProcess first = _folder.Start("--yes", "--json");
        await first.WaitForAsync("the gate of the fix", line => line.IsFact("gate_intended", "gate", "tests_pass"));

        SampleOutcome second = await _folder.RunAsync("--yes", "--json", "--resume");

        second.ExitCode.ShouldBe(2, second.All);
        second.Error.ShouldContain("journal.db");
        second.Lines.ShouldBeEmpty();
    }

    private async Task ResumesToTheSameEndAsync(IReadOnlyList<RecordedEvent> before)
    {
        SampleOutcome outcome = await _folder.RunAsync("--yes", "--json", "--resume");

        outcome.ExitCode.ShouldBe(0, outcome.All);
        NoCompletedStepIsRepeated(before, await _folder.JournalAsync());
        SampleFolder.ShouldBeSame(SampleFolder.Sources(_folder.Workspace), SampleFolder.Sources((await undisturbed.ResultAsync()).Workspace));
    }

    /// <summary>What was over before has no fact about it afterwards, and no call was ever begun again once it had closed.</summary>
    private static void NoCompletedStepIsRepeated(IReadOnlyList<RecordedEvent> before, IReadOnlyList<RecordedEvent> after)
    {
        HashSet<(RunId, string)> closed = [.. before.Where(fact => fact.Event is CallClosed).Select(fact => (fact.Run, ((CallClosed)fact.Event).Key))];
        HashSet<(RunId, long)> known = [.. before.Select(fact => (fact.Run, fact.Revision))];

        after.Where(fact => !known.Contains((fact.Run, fact.Revision)))
            .Where(fact => fact.Event is CallIntended intent && closed.Contains((fact.Run, intent.Key)))
            .ShouldBeEmpty("a completed call is not made again");
        after.Where(fact => fact.Event is CommandIssued).Select(fact => (fact.Run, ((CommandIssued)fact.Event).Key)).ShouldBeUnique();
        after.Where(fact => fact.Event is CallCompleted).Select(fact => (fact.Run, ((CallCompleted)fact.Event).Key)).ShouldBeUnique();
        after.Where(fact => fact.Event is ModelAnswered).Select(fact => (fact.Run, ((ModelAnswered)fact.Event).Key)).ShouldBeUnique();
    }

    private static bool IsOpen(IReadOnlyList<RecordedEvent> journal, string key) =>
        journal.Any(fact => fact.Event is CallIntended intent && intent.Key == key) && !journal.Any(fact => fact.Event is CallClosed closed && closed.Key == key);

    private static bool HasOpenIntent(IReadOnlyList<RecordedEvent> journal, string key) =>
        journal.Any(fact => fact.Event is CallIntended intent && intent.Key == key)
        && !journal.Any(fact => fact.Event is CallCompleted completed && completed.Key == key || fact.Event is CallFailed failed && failed.Key == key);

    /// <summary>A pipe that nobody writes into: whoever reads it waits.</summary>
    private static async Task ReplaceByPipeAsync(string path)
    {
        File.Delete(path);
        Testing.ProcessOutcome made = await Testing.TestProcess.RunAsync("mkfifo", [path], cancellationToken: TestContext.Current.CancellationToken);
        made.ExitCode.ShouldBe(0, made.All);
    }
}
