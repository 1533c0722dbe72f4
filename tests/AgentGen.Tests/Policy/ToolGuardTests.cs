using AgentGen.Tests.Phases;
using Microsoft.Extensions.AI;

namespace AgentGen.Tests.Policy;

public sealed class ToolGuardTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refused_call_is_not_made_and_the_refusal_is_its_result()
    {
        TestTool tool = TestTool.Create("write", Effect.Compensable);

        ToolError error = (await CallAsync(tool, phases: Policies.Create())).ShouldBeOfType<ToolError>();

        error.Code.ShouldBe(ToolErrorCode.WrongPhase);
        tool.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_compensable_call_is_captured_first_and_kept_when_its_gates_pass()
    {
        TestTool tool = TestTool.Create(effect: Effect.Compensable, gates: [new GateSpec("contains", "done"), new GateSpec("none")]);

        (await CallAsync(tool)).ShouldBe("done");

        tool.Calls.ShouldBe(["capture", "invoke"]);
    }

    [Theory]
    [InlineData("contains", "other", "gate 'contains:other' failed: The result does not contain 'other'.")]
    [InlineData("misspelt", null, "gate 'misspelt' could not be evaluated, which is no pass: There is no gate 'misspelt'.")]
    [Trait("Row", "000-B03")]
    [Trait("Row", "000-B30")]
    public async Task A_gate_that_does_not_pass_fails_the_call_undoes_it_and_says_why(string gate, string? argument, string message)
    {
        TestTool tool = TestTool.Create(effect: Effect.Compensable, gates: [new GateSpec("none"), new GateSpec(gate, argument)]);

        ToolError error = (await CallAsync(tool)).ShouldBeOfType<ToolError>();

        error.Code.ShouldBe(ToolErrorCode.GateFailed);
        error.Message.ShouldContain(message);
        error.Message.ShouldEndWith("Undo: Restored. It is as before.");
        tool.Calls.ShouldBe(["capture", "invoke", "undo token"]);
    }

    [Fact]
    public async Task A_failed_gate_on_a_call_that_cannot_be_undone_says_so()
    {
        TestTool tool = TestTool.Create(effect: Effect.Once, gates: new GateSpec("contains", "other"));

        (await CallAsync(tool)).ShouldBeOfType<ToolError>().Message.ShouldEndWith("What it did was not undone.");
    }

    [Fact]
    public async Task An_undo_that_throws_is_part_of_the_answer()
    {
        TestTool tool = TestTool.Create(effect: Effect.Compensable, gates: new GateSpec("contains", "other"));
        tool.OnUndo = static () => throw new IOException("disk full");

        (await CallAsync(tool)).ShouldBeOfType<ToolError>().Message.ShouldContain("The undo failed; only operators see why. What the call did may remain.");
    }

    [Fact]
    public async Task A_call_whose_past_cannot_be_kept_is_not_made()
    {
        TestTool tool = TestTool.Create(effect: Effect.Compensable, gates: new GateSpec("none"));
        tool.OnCapture = static () => throw new IOException("unreadable");

        ToolError error = (await CallAsync(tool)).ShouldBeOfType<ToolError>();

        error.Code.ShouldBe(ToolErrorCode.ToolFailed);
        error.Message.ShouldContain("'tool' was not called");
        tool.Calls.ShouldBe(["capture"]);
    }

    [Fact]
    public async Task What_a_tool_throws_is_its_callers_to_see_after_the_undo()
    {
        TestTool tool = TestTool.Create(effect: Effect.Compensable, gates: new GateSpec("none"));
        tool.OnInvoke = static (_, _) => throw new InvalidOperationException("half-way");

        (await Should.ThrowAsync<InvalidOperationException>(() => CallAsync(tool))).Message.ShouldBe("half-way");

        tool.Calls.ShouldBe(["capture", "invoke", "undo token"]);
    }

    [Fact]
    [Trait("Row", "000-B04")]
    public async Task An_approval_is_good_for_one_call_of_exactly_these_arguments()
    {
        TestTool tool = TestTool.Create(approval: true);
        ToolMap map = new([tool]);
        map.Approvals.Approve(new FunctionCallContent("1", "tool", new Dictionary<string, object?> { ["path"] = "a" }));

        object? other = await CallAsync(map, ("path", "b"));
        object? first = await CallAsync(map, ("path", "a"));
        object? second = await CallAsync(map, ("path", "a"));

        other.ShouldBeOfType<ToolError>().Code.ShouldBe(ToolErrorCode.ApprovalRequired);
        first.ShouldBe("done");
        second.ShouldBeOfType<ToolError>().Code.ShouldBe(ToolErrorCode.ApprovalRequired);
        map[0].ShouldBeOfType<ApprovalRequiredAIFunction>();
        Should.Throw<ArgumentException>(() => map.Approvals.Approve("none", [])).Message.ShouldContain("no tool 'none'");
    }

    [Fact]
    public async Task Many_callers_share_no_approval()
    {
        TestTool tool = TestTool.Create(approval: true);
        ToolMap map = new([tool]);
        for (int i = 0; i < 10; i++)
        {
            map.Approvals.Approve("tool", []);
        }

        object?[] results = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => CallAsync(map))));

        results.Count(static result => result is "done").ShouldBe(10);
    }

    [Fact]
    public async Task A_dangerous_command_waits_for_its_approval_outside_a_run_too()
    {
        TestTool tool = TestTool.Create(effect: Effect.Once, shell: ["command"]);
        ToolMap map = new([tool]);

        ToolError error = (await CallAsync(map, ("command", "rm -rf /"))).ShouldBeOfType<ToolError>();
        map.Approvals.Approve("tool", new Dictionary<string, object?> { ["command"] = "rm -rf /" });

        error.Code.ShouldBe(ToolErrorCode.ApprovalRequired);
        error.Reasons.ShouldNotBeEmpty();
        (await CallAsync(map, ("command", "rm -rf /"))).ShouldBe("done");
    }

    [Fact]
    public async Task A_call_that_takes_too_long_is_stopped_and_undone()
    {
        TestTool tool = TestTool.Create(effect: Effect.Compensable, timeout: TimeSpan.FromMilliseconds(50), gates: new GateSpec("none"));
        tool.OnInvoke = static async (_, token) =>
        {
            TaskCompletionSource<object?> never = new();
            await using CancellationTokenRegistration stop = token.Register(() => never.TrySetCanceled(token));
            return await never.Task;
        };

        ToolError error = (await CallAsync(tool)).ShouldBeOfType<ToolError>();

        error.Code.ShouldBe(ToolErrorCode.TimedOut);
        error.Message.ShouldBe("'tool' did not end within 0.05 s and was stopped. Undo: Restored. It is as before.");
    }

    [Fact]
    public async Task A_call_that_will_not_stop_has_an_unknown_outcome_and_is_not_undone()
    {
        TestTool tool = TestTool.Create(effect: Effect.Compensable, timeout: TimeSpan.FromMilliseconds(50), gates: new GateSpec("none"));
        tool.OnInvoke = static (_, _) => new(new TaskCompletionSource<object?>().Task);

        ToolError error = (await CallAsync(tool)).ShouldBeOfType<ToolError>();

        error.Code.ShouldBe(ToolErrorCode.OutcomeUnknown);
        tool.Calls.ShouldBe(["capture", "invoke"]);
    }

    [Fact]
    public async Task A_tool_with_nothing_to_check_still_keeps_its_time()
    {
        TestTool tool = TestTool.Create(timeout: TimeSpan.FromMilliseconds(50));
        tool.OnInvoke = static async (_, token) =>
        {
            await new TaskCompletionSource().Task.WaitAsync(token);
            return "done";
        };

        (await CallAsync(tool)).ShouldBeOfType<ToolError>().Code.ShouldBe(ToolErrorCode.TimedOut);
    }

    [Fact]
    public void No_tool_takes_the_name_that_every_phase_allows() =>
        Should.Throw<ArgumentException>(() => new ToolMap([TestTool.Create("advance_phase")])).Message.ShouldContain("control tool");

    [Fact]
    public async Task Without_policy_nothing_is_checked()
    {
        TestTool tool = TestTool.Create("write", Effect.Once, approval: true, gates: new GateSpec("misspelt"));
        ToolMap map = new ToolMap([tool], Policies.Create()).WithoutPolicy();

        (await CallAsync(map)).ShouldBe("done");
    }

    private static Task<object?> CallAsync(TestTool tool, PhasePolicy? phases = null) => CallAsync(new ToolMap([tool], phases));

    private static async Task<object?> CallAsync(ToolMap map, params (string Name, object? Value)[] arguments) =>
        await map[0].InvokeAsync(new AIFunctionArguments(arguments.ToDictionary(static each => each.Name, static each => each.Value)), Cancellation);
}
