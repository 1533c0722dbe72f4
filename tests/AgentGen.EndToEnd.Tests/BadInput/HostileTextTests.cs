using AgentGen.Runs;
using static AgentGen.EndToEnd.Tests.BadInput.Site;

namespace AgentGen.EndToEnd.Tests.BadInput;

public sealed class HostileTextTests
{
    [Fact]
    public async Task A_pattern_that_is_broken_or_made_to_run_for_ever_fails_its_call_with_a_reason_or_ends()
    {
        await using Site site = await OpenAsync();
        await File.WriteAllTextAsync(site.PathOf("a.txt"), new string('a', 50_000), Token);
        (string Query, string Glob, string? Named)[] patterns =
        [
            ("(((", "**", "not a valid regular expression"),
            ("[", "**", "not a valid regular expression"),
            ("", "**", "The query is empty"),
            ("(?=a)a", "**", "without"),
            (@"(a)\1", "**", "without"),
            ("a{1000}{1000}{1000}", "**", "regular expression"),
            ("(a+)+$b", "**", null),
            ("(a|a)*b", "**", null),
            ("a", "{a,b", "opens '{' without closing it"),
            ("a", string.Concat(Enumerable.Repeat("**/*", 200)), "The glob has 800 characters; at most 300"),
        ];

        RunResult result = await site.RunAsync(
            Plan([.. patterns.Select((pattern, i) => Step($"s{i}", "search", new { query = pattern.Query, regex = true, glob = pattern.Glob }))]) with { OnFailure = FailurePolicy.Continue });

        result.Status.ShouldBe(RunStatus.Failed, result.Summary);
        RunReport report = await site.ReportAsync(result.Run);
        for (int i = 0; i < patterns.Length; i++)
        {
            ReportedStep step = report.Steps[i];
            (step.Status, step.Code).ShouldBe(patterns[i].Named is null ? (StepStatus.Succeeded, RunCode.Succeeded) : (StepStatus.Failed, ToolErrorCode.ToolFailed), $"{patterns[i].Query}: {step.Message}");
            step.Message!.ShouldContain(patterns[i].Named ?? "");
        }
    }

    [Theory]
    [InlineData("touch one\0two")]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("touch 'one")]
    [InlineData("touch one &&")]
    [InlineData("no-such-command-anywhere one")]
    public async Task A_command_that_no_shell_can_run_is_never_run_in_part_and_never_a_success(string command)
    {
        await using Site site = await OpenAsync();
        RunEngine engine = site.Engine();
        RunHandle run = await site.StartAsync(Plan(Step("run", "shell", new { command }, gate: "exit_code_zero")), engine);
        using CancellationTokenSource ended = CancellationTokenSource.CreateLinkedTokenSource(Token);
        Task approving = ApproveAllAsync(engine, run, ended.Token);

        RunResult result = await EndAsync(run);
        await ended.CancelAsync();
        await approving;

        (result.Status, result.Code).ShouldBe((RunStatus.Failed, RunCode.StepFailed), result.Summary);
        Directory.GetFileSystemEntries(site.Workspace).ShouldBeEmpty();
        (await site.ReportAsync(run.Id)).Steps.ShouldHaveSingleItem().Status.ShouldBe(StepStatus.Failed);
    }

    // What cannot be understood needs an approval; a person who gives it must not make things worse.
    private static async Task ApproveAllAsync(RunEngine engine, RunHandle run, CancellationToken ended)
    {
        try
        {
            await foreach (RecordedEvent fact in run.WatchAsync(ended))
            {
                if (fact.Event is ApprovalRequested asked)
                {
                    (await engine.DecideApprovalAsync(run.Id, asked.ApprovalId, new ApprovalDecision(true, "me"), ended)).ShouldBe(ApprovalDecisionResult.Recorded);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The run is over.
        }
    }
}
