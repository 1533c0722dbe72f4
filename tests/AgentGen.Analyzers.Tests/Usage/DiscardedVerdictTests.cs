using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Usage;

public sealed class DiscardedVerdictTests
{
    private const string Id = "AGEN3021";

    [Theory]
    [InlineData("AgentGen.Shell.ShellClassifier.[|Classify|](command);")]
    [InlineData("_ = AgentGen.Shell.ShellClassifier.[|Classify|](command);")]
    [InlineData("await gate.[|EvaluateAsync|](context, ct);")]
    [InlineData("await gate.[|EvaluateAsync|](context, ct).ConfigureAwait(false);")]
    [InlineData("gate.[|EvaluateAsync|](context, ct);")]
    [InlineData("_ = await ToolAdmission.[|AdmitAsync|](tool, arguments, policy, null, ct);")]
    [InlineData("policy.[|Check|](command, phase);")]
    [InlineData("policy.[|CheckTransition|](phase, phase);")]
    [InlineData("await engine.[|DecideApprovalAsync|](run, command, new AgentGen.Runs.ApprovalDecision(true, command), ct);")]
    [InlineData("workspace.[|TryResolve|](command, out var full, out _); File.Delete(full!);")]
    [InlineData("map.[|WithServices|](null!);")]
    [InlineData("map.[|TryGet|](command, out var found); _ = found!.Name;")]
    public Task A_verdict_that_nobody_looks_at_is_reported(string statement) => Analyze.ShouldReportAsync(Id, Host(statement));

    [Theory]
    [InlineData("if (AgentGen.Shell.ShellClassifier.Classify(command).Risk == AgentGen.Shell.ShellRisk.Dangerous) { return; }")]
    [InlineData("var verdict = await gate.EvaluateAsync(context, ct); Console.WriteLine(verdict.Reason);")]
    [InlineData("if (!map.TryGet(command, out var found)) { return; } _ = found.Name;")]
    [InlineData("map = map.WithServices(null!);")]
    [InlineData("await engine.CancelRunAsync(run, command, ct);")]
    [InlineData("await engine.StopAsync();")]
    [InlineData("map.Approvals.Approve(command, []);")]
    [InlineData("int.TryParse(command, out var number); Console.WriteLine(number);")]
    [InlineData("Throws(() => AgentGen.Shell.ShellClassifier.Classify(null!));")]
    [InlineData("await engine.StartAsync(null!, ct);")]
    [InlineData("foreach (var one in map) { one.ToString(); }")]
    public Task Answers_that_are_looked_at_and_calls_without_one_are_accepted(string statement) => Analyze.ShouldNotReportAsync(Id, Host(statement));

    private static string Host(string statement) => $$"""
        public sealed class Host
        {
            public async Task Drive(
                string command, IQualityGate gate, GateContext context, GeneratedTool tool, Microsoft.Extensions.AI.AIFunctionArguments arguments, PhasePolicy policy, PhaseId phase,
                AgentGen.Runs.RunEngine engine, AgentGen.Runs.RunId run, IWorkspace workspace, ToolMap map, CancellationToken ct)
            {
                await Task.Yield();
                {{statement}}
            }

            private static void Throws(Action action) => action();
        }
        """;
}
