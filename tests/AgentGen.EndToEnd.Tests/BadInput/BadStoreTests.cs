using AgentGen.Runs;
using AgentGen.Testing;
using Microsoft.Data.Sqlite;
using static AgentGen.EndToEnd.Tests.BadInput.Site;

namespace AgentGen.EndToEnd.Tests.BadInput;

public sealed class BadStoreTests
{
    private static readonly PlanInput Noting = Plan(
        Step("write", "file_write", new { path = "a.txt", content = "a" }),
        Step("note", "note", new { line = "noted" }, after: ["write"]));

    [Fact]
    public async Task A_store_that_may_only_be_read_starts_resumes_decides_and_cancels_nothing_and_still_tells_what_happened()
    {
        await using Site site = await OpenAsync();
        RunHandle run = await site.StartAsync(Noting);
        ApprovalRequested asked = await SeenAsync<ApprovalRequested>(run);
        await site.ReopenAsync(SqliteStoreMode.ReadOnly);
        RunReport before = await site.ReportAsync(run.Id);
        RunEngine engine = site.Engine();

        foreach (Func<Task> attempt in (Func<Task>[])
            [
                () => site.StartAsync(Noting, engine),
                () => engine.ResumeAsync(run.Id, Token),
                () => engine.DecideApprovalAsync(run.Id, asked.ApprovalId, new ApprovalDecision(true, "me"), Token),
                () => engine.CancelRunAsync(run.Id, "Enough.", Token),
            ])
        {
            RunStoreException error = await Should.ThrowAsync<RunStoreException>(attempt);
            error.Error.ShouldBe(RunStoreError.ReadOnly);
            error.Message.ShouldContain($"{site.Journal} was opened read-only. Open it with");
        }

        RunReport after = await site.ReportAsync(run.Id);
        (after.Revision, after.Status).ShouldBe((before.Revision, RunStatus.Running));
        File.Exists(site.PathOf(Ledger)).ShouldBeFalse();
        await FinishesAsync(site, run.Id, asked);
    }

    [Fact]
    public async Task A_journal_that_was_tampered_with_is_not_resumed_and_what_stands_before_the_damage_can_be_read()
    {
        await using Site site = await OpenAsync();
        RunHandle run = await site.StartAsync(Noting);
        await SeenAsync<ApprovalRequested>(run);
        await site.ReopenAsync(SqliteStoreMode.ReadOnly);
        int facts = (await site.FactsAsync(run.Id)).Count;
        Tamper(site.Journal, $"UPDATE journal SET body = replace(body, 'noted', 'owned') WHERE revision = {facts}");
        await site.ReopenAsync(SqliteStoreMode.Own);

        RunStoreException error = await Should.ThrowAsync<RunStoreException>(() => site.Engine().ResumeAsync(run.Id, Token));

        error.Error.ShouldBe(RunStoreError.Corrupt);
        error.Message.ShouldContain(site.Journal);
        error.Message.ShouldContain($"run {run.Id}, revision {facts}: the fact is not the one that was appended");
        error.Message.ShouldContain("Keep it for inspection");
        (await site.Store.ReadAsync(run.Id, 0, Token).Take(facts - 1).ToListAsync(Token)).Count.ShouldBe(facts - 1);
        File.Exists(site.PathOf(Ledger)).ShouldBeFalse();
        (await site.RunAsync(Plan(Step("list", "file_list", new { })))).Status.ShouldBe(RunStatus.Succeeded, "Other runs of the store are not harmed.");
    }

    [Fact]
    public async Task A_childs_journal_that_was_tampered_with_stops_its_parent_with_the_place_of_the_damage()
    {
        await using Site site = await OpenAsync();
        site.Model.Answer = static _ => throw new ModelException(ModelFailureCode.RateLimited, "later", isTransient: true, TimeSpan.FromDays(1));
        RunHandle run = await site.StartAsync(new PlanInput { Task = "Do it." });
        await SeenAsync<ModelAttemptFailed>(run);
        await site.ReopenAsync(SqliteStoreMode.ReadOnly);
        RunId child = (await site.FactsAsync(run.Id)).OfType<CommandIssued>().Select(static issued => issued.Command).OfType<SpawnChild>().ShouldHaveSingleItem().Child;
        Tamper(site.Journal, $"UPDATE journal SET at = at + 1 WHERE revision = 2 AND run = (SELECT number FROM runs WHERE id = '{child}')");
        await site.ReopenAsync(SqliteStoreMode.Own);

        RunResult result = await EndAsync(await site.Engine().ResumeAsync(run.Id, Token));

        (result.Status, result.Code).ShouldBe((RunStatus.NeedsAttention, RunCode.StoreCorrupt));
        result.Summary.ShouldContain($"run {child}, revision 2: the fact is not the one that was appended");
        (await site.FactsAsync(run.Id)).ShouldNotContain(fact => fact is RunFinished);
    }

    [Fact]
    public async Task Of_many_starts_with_one_identity_one_counts_and_the_others_are_told_to_resume_it()
    {
        await using Site site = await OpenAsync();
        RunEngine engine = site.Engine();
        RunRequest request = new() { Id = new RunId("mine"), Input = Noting, Phase = PhaseId.Of(Phases.Building) };

        object[] started = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => TryAsync(() => engine.StartAsync(request, Token)))));

        RunHandle run = started.OfType<RunHandle>().ShouldHaveSingleItem();
        started.OfType<InvalidOperationException>().Count().ShouldBe(15);
        started.OfType<InvalidOperationException>().ShouldAllBe(error => error.Message.Contains("already holds run mine. Resume it"));
        ApprovalRequested asked = await SeenAsync<ApprovalRequested>(run);

        // Another engine that is told so takes nothing from the one that carries the run out.
        (await TryAsync(() => site.Engine().StartAsync(request, Token))).ShouldBeOfType<InvalidOperationException>();
        (await engine.DecideApprovalAsync(run.Id, asked.ApprovalId, new ApprovalDecision(true, "me"), Token)).ShouldBe(ApprovalDecisionResult.Recorded);
        (await EndAsync(run)).Status.ShouldBe(RunStatus.Succeeded);
    }

    [Fact]
    public async Task A_store_that_another_process_owns_is_named_with_its_owner_and_free_once_that_process_is_dead()
    {
        await using Site site = await OpenAsync();
        RunHandle run = await site.StartAsync(Noting);
        ApprovalRequested asked = await SeenAsync<ApprovalRequested>(run);
        await site.ReopenAsync(SqliteStoreMode.ReadOnly);
        await using ChildProcess owner = ChildProcess.Start(Path.Combine(AppContext.BaseDirectory, "AgentGen.Sqlite.Appender"), site.Journal);
        await owner.Output.ReadLineAsync(Token);

        RunStoreException error = await Should.ThrowAsync<RunStoreException>(() => site.ReopenAsync(SqliteStoreMode.Own));

        error.Error.ShouldBe(RunStoreError.Locked);
        error.Message.ShouldContain($"{site.Journal} is owned by process {owner.Id}. Stop that process first, or open the store read-only.");
        (await site.ReportAsync(run.Id)).Status.ShouldBe(RunStatus.Running);

        owner.Kill();
        await owner.WaitAsync(Token);
        await FinishesAsync(site, run.Id, asked);
    }

    [Fact]
    public async Task Of_two_engines_that_resume_a_run_at_once_one_carries_it_out_once_and_the_other_is_told()
    {
        await using Site site = await OpenAsync();
        RunHandle run = await site.StartAsync(Noting);
        ApprovalRequested asked = await SeenAsync<ApprovalRequested>(run);
        await site.ReopenAsync(SqliteStoreMode.Own);
        RunEngine[] engines = [site.Engine(), site.Engine()];

        object[] resumed = await Task.WhenAll(engines.Select(engine => Task.Run<object>(() => TryAsync(() => engine.ResumeAsync(run.Id, Token)))));
        object[] decided = [.. await Task.WhenAll(engines.Select(engine => Task.Run<object>(() => TryAsync(() => engine.DecideApprovalAsync(run.Id, asked.ApprovalId, new ApprovalDecision(true, "me"), Token)))))];

        // Whoever came second at anything is told so in the store's own words.
        resumed.ShouldAllBe(end => end is RunHandle || ((RunStoreException)end).Message.Contains("Another engine"));
        resumed.ShouldContain(end => end is RunHandle);
        decided.ShouldAllBe(end => end is ApprovalDecisionResult || ((RunStoreException)end).Message.Contains("Another engine"));
        decided.Count(end => end is ApprovalDecisionResult.Recorded).ShouldBeLessThanOrEqualTo(1);

        await FinishesAsync(site, run.Id, asked);
        (await site.FactsAsync(run.Id)).OfType<CallIntended>().Count().ShouldBe(2);
    }

    [Fact]
    public async Task A_run_that_the_store_does_not_hold_or_that_has_an_impossible_name_is_named()
    {
        await using Site site = await OpenAsync();
        RunEngine engine = site.Engine();

        (await Should.ThrowAsync<RunNotFoundException>(() => engine.ResumeAsync(new RunId("nobody"), Token))).Message.ShouldContain("nobody");
        (await Should.ThrowAsync<RunNotFoundException>(() => engine.CancelRunAsync(new RunId("nobody"), "Enough.", Token))).Run.ShouldBe(new RunId("nobody"));
        foreach (string name in (string[])["", "../../etc", "A", new string('a', 65), null!])
        {
            (await Should.ThrowAsync<ArgumentException>(() => engine.ResumeAsync(new RunId(name), Token))).Message.ShouldContain("RunId.New");
            (await Should.ThrowAsync<ArgumentException>(() => engine.StartAsync(new RunRequest { Input = Noting, Id = new RunId(name) }, Token))).Message.ShouldContain("RunId.New");
        }
    }

    /// <summary>The run goes on from where it stands, and nothing is done twice.</summary>
    private static async Task FinishesAsync(Site site, RunId id, ApprovalRequested asked)
    {
        await site.ReopenAsync(SqliteStoreMode.Own);
        RunEngine engine = site.Engine();
        RunHandle run = await engine.ResumeAsync(id, Token);
        (await engine.DecideApprovalAsync(id, asked.ApprovalId, new ApprovalDecision(true, "me"), Token)).ShouldNotBe(ApprovalDecisionResult.NotFound);
        RunResult result = await EndAsync(run);

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        File.ReadAllLines(site.PathOf(Ledger)).ShouldBe(["noted"]);
        (await site.ReportAsync(id)).Steps.ShouldAllBe(step => step.Status == StepStatus.Succeeded && step.Attempts.Count == 1);
    }

    private static async Task<object> TryAsync<T>(Func<Task<T>> attempt)
    {
        try
        {
            return (await attempt())!;
        }
        catch (Exception error) when (error is RunStoreException or InvalidOperationException)
        {
            return error;
        }
    }

    private static void Tamper(string journal, string change)
    {
        using SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = journal, Pooling = false }.ToString());
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE name = 'journal_is_never_rewritten'";
        string guard = (string)command.ExecuteScalar()!;
        command.CommandText = $"DROP TRIGGER journal_is_never_rewritten; {change}; {guard}";
        command.ExecuteNonQuery();
    }
}
