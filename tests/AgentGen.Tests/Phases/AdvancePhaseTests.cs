using System.Text.Json;
using AgentGen.Tests.Policy;
using Microsoft.Extensions.AI;
using static AgentGen.Tests.Phases.Policies;

namespace AgentGen.Tests.Phases;

public sealed class AdvancePhaseTests : IDisposable
{
    private readonly ScriptedWorkspace _workspace = new();
    private readonly ToolMap _map;

    public AdvancePhaseTests() => _map = new ToolMap([TestTool.Create("read")], Policies.Create(), _workspace);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _workspace.Dispose();

    [Fact]
    [Trait("Row", "002-F15")]
    public void A_phased_map_offers_the_control_tool_with_its_phases()
    {
        AIFunction advance = _map[^1];

        advance.Name.ShouldBe("advance_phase");
        advance.JsonSchema.GetProperty("properties").GetProperty("to").GetProperty("enum").EnumerateArray().Select(static each => each.GetString())
            .ShouldBe(["Planning", "Building", "Verification", "Delivery"]);
        _map.Tools.Count.ShouldBe(1);
        _map.WithoutPolicy().Select(static tool => tool.Name).ShouldBe(["read"]);
    }

    [Fact]
    [Trait("Row", "002-B19")]
    public async Task A_move_is_made_and_recorded_with_its_reason()
    {
        (await AdvanceAsync("building", "the plan stands")).ShouldBe("The job is now in phase Building.");

        PhaseSession session = _map.PhaseSession.ShouldNotBeNull();
        session.Current.ShouldBe(Building);
        session.Moves.ShouldBe([new PhaseMove(Planning, Building, "the plan stands", null)]);
    }

    [Fact]
    public async Task A_move_without_an_edge_is_refused_and_the_phase_stays()
    {
        ToolError error = (await AdvanceAsync("Delivery", "done")).ShouldBeOfType<ToolError>();

        error.Code.ShouldBe("transition_refused");
        error.AllowedPhases.ShouldBe(["Building"]);
        _map.PhaseSession!.Current.ShouldBe(Planning);
    }

    [Theory]
    [InlineData("""{}""", "invalid_arguments", "$.to: expected the name of a phase, got nothing. $.reason: expected a sentence that says why, got nothing.")]
    [InlineData("""{"to":2,"reason":" "}""", "invalid_arguments", "$.to: expected the name of a phase, got '2'.")]
    [InlineData("""{"to":"Building","reason":"r","force":true}""", "invalid_arguments", "$.force: expected no such argument")]
    [InlineData("""{"to":"Nowhere","reason":"r"}""", "transition_refused", "There is no phase 'Nowhere'. The phases are Planning, Building, Verification, Delivery.")]
    public async Task Wrong_arguments_are_all_named(string arguments, string code, string message)
    {
        AIFunctionArguments given = new(JsonSerializer.Deserialize<Dictionary<string, object?>>(arguments)!);

        ToolError error = (await _map[^1].InvokeAsync(given, Cancellation)).ShouldBeOfType<ToolError>();

        error.Code.ShouldBe(code);
        error.Message.ShouldContain(message);
    }

    [Fact]
    [Trait("Row", "002-B18")]
    public async Task Leaving_verification_runs_the_verification_and_needs_its_pass()
    {
        await AdvanceAsync("Building", "r");
        await AdvanceAsync("Verification", "r");

        ToolError unknown = (await AdvanceAsync("Delivery", "r")).ShouldBeOfType<ToolError>();
        _workspace.Verification = VerificationCommands.Declared(VerificationCommand.Of("check"));
        _workspace.OnRun = static _ => new CommandResult(1, "not yet", "", false, 1);
        ToolError failed = (await AdvanceAsync("Delivery", "r")).ShouldBeOfType<ToolError>();
        _map.PhaseSession!.Current.ShouldBe(Verification);
        _workspace.OnRun = static _ => new CommandResult(0, "", "", false, 1);
        object? passed = await AdvanceAsync("Delivery", "r");

        unknown.Code.ShouldBe("verification_failed");
        unknown.Message.ShouldContain("verification could not be made, which is no pass. No verification command is known");
        failed.Message.ShouldBe("Delivery cannot follow Verification: verification failed. 'check' ended with exit code 1: not yet Building can follow Verification without verification.");
        failed.AllowedPhases.ShouldBe(["Building"]);
        passed.ShouldBe("The job is now in phase Delivery.");
        _map.PhaseSession.Moves[^1].Verification.ShouldBe(GateVerdict.Passed("'check' ended with exit code 0."));
        _workspace.Commands.ShouldBe(["check", "check"]);
    }

    [Fact]
    public async Task Without_anything_to_verify_with_the_edge_stays_closed()
    {
        PhaseSession session = new(new PhasePolicy(Verification, Policies.Create().Phases));

        ToolError error = (await session.AdvanceAsync(new AdvancePhaseRequest(Delivery, "r"), null, Cancellation)).ShouldNotBeNull();

        error.Message.ShouldContain("add an IWorkspace and an ICommandRunner to the services");
        session.Current.ShouldBe(Verification);
    }

    [Fact]
    public async Task Two_maps_do_not_share_a_phase()
    {
        ToolMap other = new(_map.Tools, _map.Phases, _workspace);

        await AdvanceAsync("Building", "r");

        other.PhaseSession!.Current.ShouldBe(Planning);
    }

    private ValueTask<object?> AdvanceAsync(string to, string reason) => _map[^1].InvokeAsync(new AIFunctionArguments { ["to"] = to, ["reason"] = reason }, Cancellation);
}
