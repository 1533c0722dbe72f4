using AgentGen.Runs;

namespace AgentGen.Tests.Runs;

/// <summary>Calls to an engine as tests make them: with the test's own cancellation and a bound against disasters.</summary>
internal static class EngineCalls
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static Task<RunHandle> Start(this RunEngine engine, RunInput input, RunId? id = null, RunLimits? limits = null) =>
        engine.StartAsync(new RunRequest { Input = input, Id = id, Limits = limits ?? new RunLimits() }, Token);

    public static Task<RunHandle> Resume(this RunEngine engine, RunId run) => engine.ResumeAsync(run, Token);

    public static Task<ApprovalDecisionResult> Decide(this RunEngine engine, RunId run, string approvalId, ApprovalDecision decision) =>
        engine.DecideApprovalAsync(run, approvalId, decision, Token);

    public static Task<bool> Cancel(this RunEngine engine, RunId run) => engine.CancelRunAsync(run, "enough", Token);

    public static Task<RunResult> End(this RunHandle run) => run.Completion.WaitAsync(EngineHarness.Disaster, Token);

    public static async Task<RunReport> ReportAsync(this EngineHarness harness, RunId run) => (await RunReport.ReadAsync(harness.Store, run, Token))!;
}
