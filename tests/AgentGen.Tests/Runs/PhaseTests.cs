using System.Collections.Frozen;
using AgentGen.Runs;
using Microsoft.Extensions.DependencyInjection;
using static AgentGen.Tests.Runs.Plans;
using static AgentGen.Tests.Runs.ScriptedModel;
using Stage = AgentGen.Phases;

namespace AgentGen.Tests.Runs;

[Trait("Row", "X07")]
public class PhaseTests
{
    /// <summary>Planning may read, Building may do anything, Verification may read; leaving Verification verifies.</summary>
    internal static PhasePolicy Policy(IEnumerable<GeneratedTool> tools)
    {
        FrozenSet<string> all = tools.Select(tool => tool.Name).ToFrozenSet();
        FrozenSet<string> reading = tools.Where(tool => tool.Contract.Effect == Effect.ReadOnly).Select(tool => tool.Name).ToFrozenSet();
        return new PhasePolicy(PhaseId.Of(Stage.Planning),
        [
            Phase(Stage.Planning, true, reading, new PhaseEdge(PhaseId.Of(Stage.Building), false)),
            Phase(Stage.Building, false, all, new PhaseEdge(PhaseId.Of(Stage.Verification), false)),
            Phase(Stage.Verification, true, reading, new PhaseEdge(PhaseId.Of(Stage.Delivery), true), new PhaseEdge(PhaseId.Of(Stage.Building), false)),
            Phase(Stage.Delivery, false, all),
        ]);
    }

    [Fact]
    public async Task A_plan_moves_through_the_phases_and_every_move_waits_for_the_steps_before_it()
    {
        await using EngineHarness harness = Harness(exitCode: 0);

        RunResult result = await harness.RunAsync(Given(Move("m1", "Building"), Write("s1", "a", "1"), Write("s2", "b", "1"), Move("m2", "Verification"), Step("r1", "read", new { path = "a" }), Move("m3", "Delivery")));

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        RunReport report = await harness.ReportAsync(result.Run);
        report.Moves.Select(move => move.Moved!.To.Member).ShouldBe(["Building", "Verification", "Delivery"]);
        report.Moves[^1].Verification!.Verdict.ShouldBe(GateVerdictKind.Passed);
        report.Phase.ShouldBe(PhaseId.Of(Stage.Delivery));
    }

    [Fact]
    [Trait("Row", "X09")]
    public async Task A_move_whose_verification_does_not_pass_is_refused_and_the_run_fails()
    {
        await using EngineHarness harness = Harness(exitCode: 1);

        RunResult result = await harness.RunAsync(Given(Move("m1", "Building"), Write("s1", "a", "1"), Move("m2", "Verification"), Move("m3", "Delivery")));

        result.Status.ShouldBe(RunStatus.Failed);
        ReportedMove refused = (await harness.ReportAsync(result.Run)).Moves[^1];
        refused.Refusal!.Code.ShouldBe(ToolErrorCode.VerificationFailed);
        refused.Verification!.Verdict.ShouldBe(GateVerdictKind.Failed);
        harness.World.Files.ShouldBeEmpty("a failed run takes back what it did, whatever the phase");
    }

    [Fact]
    public async Task A_step_in_a_phase_that_does_not_allow_it_and_a_move_without_an_edge_are_found_before_anything_is_done()
    {
        await using EngineHarness harness = Harness(exitCode: 0);

        RunResult result = await harness.RunAsync(Given(Write("early", "a", "1"), Move("jump", "Delivery")));

        result.Code.ShouldBe(RunCode.PlanRejected);
        PlanRejected rejected = (await harness.JournalAsync(result.Run)).OfType<PlanRejected>().Single();
        rejected.Errors.Select(error => (error.Step, error.Code)).ShouldBe([("early", PlanErrorCode.UnreachablePhase), ("jump", PlanErrorCode.UnreachablePhase)]);
        result.Summary.ShouldContain("Building");
    }

    [Fact]
    public async Task Planning_may_look_but_not_touch_and_is_told_where_it_could()
    {
        await using EngineHarness harness = Harness(exitCode: 0);
        harness.Model
            .On("planning/turn/1", Call("write", """{"path":"a","content":"1"}"""))
            .On("planning/turn/2", Call("advance_phase", """{"to":"Building","reason":"now"}"""))
            .On("planning/turn/3", Call("submit_plan", """{"summary":"x","steps":[{"id":"m","tool":"advance_phase","arguments":{"to":"Building","reason":"go"}},{"id":"s","tool":"write","arguments":{"path":"a","content":"2"}}]}"""));

        RunResult result = await harness.RunAsync(new PlanInput { Task = "go" });

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        harness.World.Ledger.ShouldBe(["write a=2"]);
        harness.Model.Requests.First().Tools.ShouldBe(["read", "submit_plan"]);
    }

    [Fact]
    public async Task A_loop_moves_by_itself_and_is_offered_what_its_phase_allows()
    {
        await using EngineHarness harness = Harness(exitCode: 0);
        harness.Model
            .On("turn/1", Call("write", """{"path":"a","content":"1"}"""), Call("advance_phase", """{"to":"Delivery","reason":"quick"}"""), Call("advance_phase", """{"to":"Building","reason":"go"}"""))
            .On("turn/2", Call("write", """{"path":"a","content":"1"}"""))
            .On("turn/3", Say("Done."));

        RunResult result = await harness.RunAsync(new ToolLoopInput { Prompt = "go" });

        result.Status.ShouldBe(RunStatus.Succeeded, result.Summary);
        ModelAsk[] asks = [.. harness.Model.Requests];
        asks[0].Tools.ShouldBe(["read", "advance_phase"]);
        asks[1].Tools.ShouldContain("write");
        asks[1].Text.ShouldContain(ToolErrorCode.WrongPhase);
        asks[1].Text.ShouldContain(ToolErrorCode.TransitionRefused);
        harness.World.Ledger.ShouldBe(["write a=1"]);
    }

    [Fact]
    public async Task A_verification_that_ignores_its_token_is_given_up_at_its_time_and_is_no_pass()
    {
        await using EngineHarness harness = Harness(new StuckRunner());
        harness.Options = harness.Options with { GateTimeout = TimeSpan.FromMilliseconds(30) };

        RunResult result = await harness.RunAsync(Given(Move("s1", "Building"), Move("s2", "Verification"), Move("s3", "Delivery"))).WaitAsync(EngineHarness.Disaster, TestContext.Current.CancellationToken);

        result.Status.ShouldBe(RunStatus.Failed, result.Summary);
        result.Summary.ShouldContain("did not end within 0.03 s");
    }

    private static EngineHarness Harness(int exitCode) => Harness(new FixedRunner(exitCode));

    private static EngineHarness Harness(ICommandRunner runner)
    {
        EngineHarness harness = new();
        harness.Phases = Policy(harness.Tools);
        harness.Services.AddSingleton(VerificationCommands.Declared(VerificationCommand.Of("check")));
        harness.Services.AddSingleton<IWorkspace>(new NoWorkspace());
        harness.Services.AddSingleton<ICommandRunner>(runner);
        return harness;
    }

    private static PlanStep Move(string id, string to) => Step(id, "advance_phase", new { to, reason = "next" });

    private static PhaseDefinition Phase(Stage phase, bool readOnly, FrozenSet<string> tools, params PhaseEdge[] edges) =>
        new() { Id = PhaseId.Of(phase), IsReadOnly = readOnly, Edges = edges, Tools = tools };

    private sealed class FixedRunner(int exitCode) : ICommandRunner
    {
        public Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken) =>
            Task.FromResult(new CommandResult(exitCode, "output", "", TimedOut: false, DurationMs: 1));
    }

    private sealed class StuckRunner : ICommandRunner
    {
        public Task<CommandResult> RunAsync(CommandRequest request, CancellationToken cancellationToken) => new TaskCompletionSource<CommandResult>().Task;
    }

    private sealed class NoWorkspace : IWorkspace
    {
        public string Root => "/nowhere";

        public bool TryResolve(string path, out string fullPath, out string refusal)
        {
            (fullPath, refusal) = ("", "there is nothing");
            return false;
        }
    }
}
