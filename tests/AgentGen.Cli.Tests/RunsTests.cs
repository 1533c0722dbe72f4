using System.Text.Json;
using AgentGen.Runs;
using AgentGen.Testing;

namespace AgentGen.Cli.Tests;

public sealed class RunsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agentgen-cli-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Store => Path.Combine(_folder.FullName, "journal.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_list_shows_each_run_with_its_status_for_people_and_for_machines()
    {
        await WriteAsync("run-a", Started("plan"), new RunFinished(RunStatus.Failed, "code", "it failed"));
        await WriteAsync("run-b", Started("tool_loop\u001b[2J"), new TimerFired("t"));

        string[] lines = (await Cli.RunAsync("runs", "list", "--store", Store)).Output.Split('\n');
        JsonElement json = JsonElement.Parse((await Cli.RunAsync("runs", "list", "--store", Store, "--json")).Output);

        lines[0].Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ShouldBe(["RUN", "PROGRAM", "STATUS", "EVENTS", "STARTED", "UPDATED"]);
        lines[1].ShouldStartWith("run-b  tool_loop␛[2J  Running  2 ");
        lines[2].ShouldStartWith("run-a  plan           Failed   2 ");
        json.EnumerateArray().Select(run => (run.GetProperty("run").GetString(), run.GetProperty("status").GetString(), run.GetProperty("events").GetInt64()))
            .ShouldBe([("run-b", "Running", 2), ("run-a", "Failed", 2)]);
        json[1].GetProperty("updated").GetDateTimeOffset().ShouldBeGreaterThanOrEqualTo(json[1].GetProperty("started").GetDateTimeOffset());
    }

    [Fact]
    public async Task The_journal_of_a_run_is_printed_as_it_is_one_fact_a_line()
    {
        RunEvent[] facts = [Started("plan"), new TimerFired("t\n\"ü"), new RunFinished(RunStatus.Cancelled, "code", "stopped")];
        await WriteAsync("run-a", facts);

        ProcessOutcome outcome = await Cli.RunAsync("runs", "show", "run-a", "--store", Store, "--events");

        JsonElement[] lines = [.. outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
        lines.Select(line => line.GetProperty("revision").GetInt64()).ShouldBe([1, 2, 3]);
        lines.Select(line => line.GetProperty("event").GetRawText()).ShouldBe(facts.Select(fact => System.Text.Encoding.UTF8.GetString(RunEventSerializer.Serialize(fact))));
    }

    [Fact]
    public async Task A_run_is_shown_with_its_steps_calls_and_refusals()
    {
        await WriteAsync("run-a", ExampleRun.Facts);

        ProcessOutcome text = await Cli.RunAsync("runs", "show", "run-a", "--store", Store);
        JsonElement json = JsonElement.Parse((await Cli.RunAsync("runs", "show", "run-a", "--store", Store, "--json")).Output);

        text.ExitCode.ShouldBe(0, text.All);
        string[] lines = [.. text.Output.Split('\n').Select(line => string.Join(" | ", line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))];
        lines.ShouldContain("task | mend the␛[2J calculator");
        lines.ShouldContain("status | Failed (step_failed)");
        lines.ShouldContain("s1 | Succeeded (succeeded) | file_write | 1 | 0.000 | write the fix");
        lines.ShouldContain("s2 | Failed (shell_refused) | shell | 1 | 0.000 | clean up");
        lines.ShouldContain("step/s1/attempt/1 | file_write | Succeeded | Compensable | 0.000 | tests_pass Passed");
        lines.ShouldContain("step/s2/attempt/1 | It would remove everything.");
        lines.ShouldContain("step/s1/attempt/1 | file_write | {}");
        await using SqliteRunStore store = await SqliteRunStore.OpenAsync(Store, SqliteStoreMode.ReadOnly, time: null, Token);
        RunReport report = (await RunReport.ReadAsync(store, new RunId("run-a"), Token)).ShouldNotBeNull();
        JsonElement.DeepEquals(json, report.ToJson()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_journal_whose_facts_cannot_follow_each_other_is_bad_input_but_can_be_printed_as_it_is()
    {
        await WriteAsync("run-a", Started("plan"), new CallCompleted("nobody", 1, new Payload(4), 1), new StepFinished("nobody", StepStatus.Succeeded, "code", "message"));

        (await Cli.RunAsync("runs", "show", "run-a", "--store", Store)).ShouldFail(65, "run-a");
        (await Cli.RunAsync("runs", "show", "run-a", "--store", Store, "--events")).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task A_fact_that_was_changed_behind_the_back_of_the_store_is_bad_input_and_named()
    {
        await WriteAsync("run-a", Started("plan"), new TimerFired("marker-to-change"));
        byte[] file = await File.ReadAllBytesAsync(Store, Token);
        int at = file.AsSpan().IndexOf("marker-to-change"u8);
        file[at] = (byte)'M';
        await File.WriteAllBytesAsync(Store, file, Token);

        ProcessOutcome report = await Cli.RunAsync("runs", "show", "run-a", "--store", Store);
        ProcessOutcome events = await Cli.RunAsync("runs", "show", "run-a", "--store", Store, "--events");

        report.ShouldFail(65, Store, "run run-a, revision 2");
        events.ExitCode.ShouldBe(65, events.All);
        events.Error.ShouldStartWith($"agentgen: {Store} ");
        events.Error.ShouldContain("run run-a, revision 2");
        JsonElement.Parse(events.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem()).GetProperty("revision").GetInt64().ShouldBe(1);
    }

    [Fact]
    public async Task A_journal_can_be_looked_into_while_its_owner_writes_it()
    {
        await using SqliteRunStore owner = await SqliteRunStore.OpenAsync(Store, SqliteStoreMode.Own, time: null, Token);
        RunLease lease = await owner.ClaimAsync(new RunId("run-a"), "owner", Token);
        await owner.AppendAsync(lease, 0, [Started("plan")], Token);

        (await Cli.RunAsync("runs", "list", "--store", Store)).Output.ShouldContain("run-a");

        (await owner.AppendAsync(lease, 1, [new TimerFired("t")], Token)).Kind.ShouldBe(AppendResultKind.Appended);
        (await Cli.RunAsync("runs", "show", "run-a", "--store", Store, "--events")).Output.Count(sign => sign == '\n').ShouldBe(2);
    }

    [Fact]
    public async Task A_journal_without_runs_says_so()
    {
        await (await SqliteRunStore.OpenAsync(Store, SqliteStoreMode.Own, time: null, Token)).DisposeAsync();

        (await Cli.RunAsync("runs", "list", "--store", Store)).Output.ShouldBe("No runs.\n");
        (await Cli.RunAsync("runs", "list", "--store", Store, "--json")).Output.ShouldBe("[]\n");
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("../../etc/passwd")]
    [InlineData("' OR 1=1 --")]
    [InlineData("")]
    public async Task A_run_that_is_not_there_is_named(string run)
    {
        await WriteAsync("run-a", Started("plan"));

        foreach (string[] form in (string[][])[[], ["--json"], ["--events"]])
        {
            (await Cli.RunAsync(["runs", "show", run, "--store", Store, .. form])).ShouldFail(66, $"no run {run} in", Store);
        }
    }

    [Fact]
    public async Task A_journal_that_is_not_there_is_named_and_not_made()
    {
        (await Cli.RunAsync("runs", "list", "--store", Store)).ShouldFail(66, Store);
        (await Cli.RunAsync("runs", "show", "x", "--store", Store)).ShouldFail(66, Store);

        _folder.EnumerateFileSystemInfos().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_no_journal_is_bad_input()
    {
        await File.WriteAllTextAsync(Store, string.Concat(Enumerable.Repeat("not a journal ", 500)), Token);

        (await Cli.RunAsync("runs", "list", "--store", Store)).ShouldFail(65, Store);
    }

    [Fact]
    public async Task A_folder_is_no_journal() => (await Cli.RunAsync("runs", "list", "--store", _folder.FullName)).ShouldFail(66, _folder.FullName);

    private static RunStarted Started(string program) =>
        new(program, 1, new ToolLoopInput { Prompt = "mend it" }, new RunLimits(), new Dictionary<string, string>(), "policy");

    private async Task WriteAsync(string run, params RunEvent[] facts)
    {
        await using SqliteRunStore store = await SqliteRunStore.OpenAsync(Store, SqliteStoreMode.Own, time: null, Token);
        await store.AppendAsync(await store.ClaimAsync(new RunId(run), "owner", Token), 0, facts, Token);
    }
}
