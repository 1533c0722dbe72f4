using AgentGen.Runs;
using static AgentGen.EndToEnd.Tests.BadInput.Site;

namespace AgentGen.EndToEnd.Tests.BadInput;

public sealed class BadApprovalTests
{
    private static readonly PlanInput Noting = Plan(Step("note", "note", new { line = "noted" }));
    private static readonly ApprovalDecision Yes = new(Approved: true, "me");
    private static readonly ApprovalDecision No = new(Approved: false, "you", "I would not.");

    [Fact]
    public async Task Of_many_decisions_at_once_one_counts_and_the_others_are_told_so()
    {
        await using Site site = await OpenAsync();
        RunEngine engine = site.Engine();
        RunHandle run = await site.StartAsync(Noting, engine);
        string id = (await SeenAsync<ApprovalRequested>(run)).ApprovalId;

        ApprovalDecisionResult[] results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => engine.DecideApprovalAsync(run.Id, id, i % 2 == 0 ? Yes : No, Token))));
        RunResult result = await EndAsync(run);

        results.Count(end => end == ApprovalDecisionResult.Recorded).ShouldBe(1);
        results.Count(end => end == ApprovalDecisionResult.AlreadyDecided).ShouldBe(15);
        ApprovalDecided decided = (await site.FactsAsync(run.Id)).OfType<ApprovalDecided>().ShouldHaveSingleItem();
        result.Status.ShouldBe(decided.Approved ? RunStatus.Succeeded : RunStatus.Failed, result.Summary);
        File.Exists(site.PathOf(Ledger)).ShouldBe(decided.Approved);
        (await engine.DecideApprovalAsync(run.Id, id, Yes, Token)).ShouldBe(ApprovalDecisionResult.AlreadyDecided);
    }

    [Fact]
    public async Task A_decision_for_another_run_or_for_nothing_changes_nothing_anywhere()
    {
        await using Site site = await OpenAsync();
        RunEngine engine = site.Engine();
        RunHandle one = await site.StartAsync(Noting, engine);
        RunHandle other = await site.StartAsync(Noting, engine);
        string ofOne = (await SeenAsync<ApprovalRequested>(one)).ApprovalId;
        string ofOther = (await SeenAsync<ApprovalRequested>(other)).ApprovalId;

        (await engine.DecideApprovalAsync(other.Id, ofOne, Yes, Token)).ShouldBe(ApprovalDecisionResult.NotFound);
        (await engine.DecideApprovalAsync(one.Id, "everything", Yes, Token)).ShouldBe(ApprovalDecisionResult.NotFound);
        (await Should.ThrowAsync<RunNotFoundException>(() => engine.DecideApprovalAsync(new RunId("nobody"), ofOne, Yes, Token))).Message.ShouldContain("nobody");
        (await site.FactsAsync(one.Id)).Concat(await site.FactsAsync(other.Id)).OfType<ApprovalDecided>().ShouldBeEmpty();

        (await engine.DecideApprovalAsync(one.Id, ofOne, Yes, Token)).ShouldBe(ApprovalDecisionResult.Recorded);
        (await engine.DecideApprovalAsync(other.Id, ofOther, No, Token)).ShouldBe(ApprovalDecisionResult.Recorded);
        (await EndAsync(one)).Status.ShouldBe(RunStatus.Succeeded);
        RunResult rejected = await EndAsync(other);

        (rejected.Status, rejected.Code).ShouldBe((RunStatus.Failed, RunCode.StepFailed));
        rejected.Summary.ShouldContain("Step note failed (approval_rejected): you rejected the call: I would not.");
        File.ReadAllLines(site.PathOf(Ledger)).ShouldBe(["noted"]);
    }

    [Fact]
    public async Task An_approval_does_not_outlive_the_run_that_asked_for_it()
    {
        await using Site site = await OpenAsync();
        RunEngine engine = site.Engine();
        RunHandle run = await site.StartAsync(Noting, engine);
        string id = (await SeenAsync<ApprovalRequested>(run)).ApprovalId;

        (await engine.CancelRunAsync(run.Id, "Enough.", Token)).ShouldBeTrue();
        (await EndAsync(run)).Status.ShouldBe(RunStatus.Cancelled);

        (await engine.DecideApprovalAsync(run.Id, id, Yes, Token)).ShouldBe(ApprovalDecisionResult.AlreadyDecided);
        (await site.ReportAsync(run.Id)).Approvals.ShouldHaveSingleItem().Decision.ShouldBeNull();
        File.Exists(site.PathOf(Ledger)).ShouldBeFalse();
    }
}
