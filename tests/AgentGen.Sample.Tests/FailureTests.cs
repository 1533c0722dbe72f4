using AgentGen.Runs;
using AgentGen.Sample.Tests.Processes;
using CodeEngineer.Jobs;

namespace AgentGen.Sample.Tests;

public sealed class FailureTests : IDisposable
{
    private readonly SampleFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_model_that_always_fails_ends_the_run_in_failure_with_nothing_changed()
    {
        SampleOutcome outcome = await RunAsync("""{ "purpose": "planning", "command_key": "planning/turn/1", "error": "The model is down." }""");

        outcome.ExitCode.ShouldBe(1, outcome.All);
        outcome.Report.GetProperty("success").GetBoolean().ShouldBeFalse();
        outcome.Report.GetProperty("code").GetString().ShouldBe(RunCode.PlanningFailed);
        outcome.Report.GetProperty("summary").GetString()!.ShouldContain("The model is down.");
        NothingChanged();
    }

    [Fact]
    public async Task A_request_that_the_script_does_not_know_ends_the_run_and_is_named()
    {
        SampleOutcome outcome = await RunAsync("""{ "purpose": "repair", "command_key": "planning/turn/1", "text": "Right key, wrong purpose." }""");

        outcome.ExitCode.ShouldBe(1, outcome.All);
        outcome.Report.GetProperty("summary").GetString()!.ShouldContain("no answer for purpose \"planning\" and command key \"planning/turn/1\"");
        NothingChanged();
    }

    [Fact]
    public async Task A_plan_that_is_prose_is_no_plan()
    {
        SampleOutcome outcome = await RunAsync(string.Join(",\n", Enumerable.Range(1, 5).Select(turn =>
            $$"""{ "purpose": "planning", "command_key": "planning/turn/{{turn}}", "text": "First I would look, then I would fix." }""")));

        outcome.ExitCode.ShouldBe(1, outcome.All);
        outcome.Report.GetProperty("code").GetString().ShouldBe(RunCode.PlanningFailed);
        outcome.Report.GetProperty("steps").GetArrayLength().ShouldBe(0);
        NothingChanged();
    }

    [Fact]
    public async Task A_plan_with_a_cycle_is_rejected_before_any_step_and_the_cycle_is_named()
    {
        string plan =
            """
            { "summary": "In circles.", "steps": [
              { "id": "build", "description": "", "tool": "advance_phase", "arguments": { "to": "Building", "reason": "" }, "depends_on": [] },
              { "id": "one", "description": "", "tool": "file_write", "arguments": { "path": "a.txt", "content": "a" }, "depends_on": ["two"] },
              { "id": "two", "description": "", "tool": "file_write", "arguments": { "path": "b.txt", "content": "b" }, "depends_on": ["one"] } ] }
            """;

        SampleOutcome outcome = await RunAsync(string.Join(",\n", Enumerable.Range(1, 5).Select(turn =>
            $$"""{ "purpose": "planning", "command_key": "planning/turn/{{turn}}", "tool_calls": [ { "name": "submit_plan", "arguments": {{plan}} } ] }""")));

        outcome.ExitCode.ShouldBe(1, outcome.All);
        PlanError[] errors = [.. (await _folder.JournalAsync()).Select(fact => fact.Event).OfType<SubmissionRejected>().SelectMany(rejected => rejected.Errors)];
        errors.ShouldContain(error => error.Code == PlanErrorCode.CyclicDependency && error.Message.Contains("one", StringComparison.Ordinal) && error.Message.Contains("two", StringComparison.Ordinal));
        NothingChanged();
    }

    [Fact]
    public async Task Hostile_paths_are_refused_and_the_run_goes_on()
    {
        const string Outside = "../outside.txt";
        SampleOutcome outcome = await RunAsync(
            $$"""
            { "purpose": "planning", "command_key": "planning/turn/1", "tool_calls": [
              { "name": "file_read", "arguments": { "path": "{{Outside}}" } }, { "name": "file_read", "arguments": { "path": "/etc/passwd" } } ] }
            """);

        outcome.ExitCode.ShouldBe(1, outcome.All);
        RunEvent[] facts = [.. (await _folder.JournalAsync()).Select(fact => fact.Event)];
        string[] errors = [.. facts.OfType<CallClosed>().Where(call => call.Outcome == CallOutcome.Failed).Select(call => call.Error!.Message)];
        errors.Length.ShouldBe(2);
        errors[0].ShouldContain("contains '..'");
        errors[1].ShouldContain("leads out of the workspace");
        facts.OfType<CommandIssued>().ShouldContain(command => command.Key == "turn/2", "the model was told and asked again");
    }

    [Fact]
    public async Task Lines_for_logs_hold_no_control_characters_even_where_the_model_writes_some()
    {
        string script = _folder.Write("script.json", Script("""{ "purpose": "planning", "command_key": "planning/turn/1", "text": "\u001b[31mred\u001b[0m [bold]bold[/]" }"""));

        SampleOutcome outcome = await _folder.RunAsync("--plain", "--script", script);

        outcome.ExitCode.ShouldBe(1, outcome.All);
        string text = string.Join('\n', outcome.Lines);
        text.ShouldContain("[31mred");
        text.ShouldContain("[bold]bold[/]");
        text.ShouldContain("the model is scripted");
        text.Where(c => char.IsControl(c) && c != '\n').ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--resume", "no run to resume")]
    [InlineData("--bogus", "no option")]
    [InlineData("--script|/does/not/exist.json", "cannot be used")]
    public async Task A_wrong_command_line_is_said_on_standard_error_and_nothing_is_started(string arguments, string reason)
    {
        SampleOutcome outcome = await _folder.RunAsync(arguments.Split('|'));

        outcome.ExitCode.ShouldBe(2, outcome.All);
        outcome.Error.ShouldContain(reason);
        outcome.Lines.ShouldBeEmpty();
        Directory.Exists(_folder.Workspace).ShouldBeFalse();
    }

    [Fact]
    public async Task A_workspace_with_something_in_it_is_refused_and_left_alone()
    {
        Directory.CreateDirectory(_folder.Workspace);
        File.WriteAllText(Path.Combine(_folder.Workspace, "mine.txt"), "precious");

        SampleOutcome outcome = await _folder.RunAsync("--yes", "--json");

        outcome.ExitCode.ShouldBe(2, outcome.All);
        outcome.Error.ShouldContain("not empty");
        Directory.GetFileSystemEntries(_folder.Workspace).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_damaged_journal_is_said_and_nothing_is_done_with_it()
    {
        await RunAsync("""{ "purpose": "planning", "command_key": "planning/turn/1", "error": "The model is down." }""");
        string journal = Path.Combine(Directory.GetDirectories(_folder.State).ShouldHaveSingleItem(), "journal.db");
        await File.WriteAllTextAsync(journal, "This was a journal.", TestContext.Current.CancellationToken);

        SampleOutcome outcome = await _folder.RunAsync("--resume", "--json");

        outcome.ExitCode.ShouldNotBe(0, outcome.All);
        outcome.Error.ShouldContain("journal.db");
        File.ReadAllText(journal).ShouldBe("This was a journal.");
    }

    private static string Script(string answers) => $$"""{ "about": "A test.", "answers": [ {{answers}} ] }""";

    private Task<SampleOutcome> RunAsync(string answers) => _folder.RunAsync("--yes", "--json", "--script", _folder.Write("script.json", Script(answers)));

    private void NothingChanged() => SampleFolder.ShouldBeSame(SampleFolder.Sources(_folder.Workspace), SampleFolder.Sources(Template.Folder));
}
