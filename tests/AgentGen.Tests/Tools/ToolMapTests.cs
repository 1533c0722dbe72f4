using System.Diagnostics;
using AgentGen.Generated;
using AgentGen.Tests.Phases;
using AgentGen.Tests.Policy;
using Microsoft.Extensions.AI;

namespace AgentGen.Tests.Tools;

public sealed class ToolMapTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_map_of_some_tools_keeps_services_policy_and_phases_and_forgets_the_others()
    {
        ToolCallPolicy policy = new() { ExceptionDetail = ExceptionDetail.Type };
        IServiceProvider services = new NoServicesAtAll();
        ToolMap all = new ToolMap([TestTool.Create("read"), TestTool.Create("write", Effect.Once)], Both(), services).With(policy);

        ToolMap some = all.Where(static tool => tool.Name == "read");

        some.Tools.Select(static tool => tool.Name).ShouldBe(["read"]);
        some.Select(static function => function.Name).ShouldBe(["read", "advance_phase"]);
        some.TryGet("write", out _).ShouldBeFalse();
        (some.Services, some.CallPolicy).ShouldBe((services, policy));
        some.Phases!.Phases.Select(static phase => string.Join('+', phase.Tools)).ShouldBe(["read", "", "", ""]);
        some.Phases.Phases.Select(static phase => phase.Edges).ShouldBe(all.Phases!.Phases.Select(static phase => phase.Edges));
        all.Tools.Count.ShouldBe(2);
        (await all.Tools[1].InvokeAsync([], Cancellation)).ShouldBeOfType<ToolError>().Code.ShouldBe(ToolErrorCode.WrongPhase);
    }

    [Fact]
    public async Task Where_every_tool_of_the_phases_is_left_out_the_rest_is_not_thereby_allowed()
    {
        ToolMap map = new ToolMap([TestTool.Create("read"), TestTool.Create("write"), TestTool.Create("loose")], Both()).Where(static tool => tool.Name == "loose");

        (await map.Tools[0].InvokeAsync([], Cancellation)).ShouldBeOfType<ToolError>().Code.ShouldBe(ToolErrorCode.WrongPhase);
    }

    [Fact]
    public async Task A_map_of_some_tools_still_asks_for_approval_and_one_without_policy_stays_without()
    {
        ToolMap map = new([TestTool.Create("ask", approval: true), TestTool.Create("other")]);

        ToolMap some = map.Where(static tool => tool.Contract.RequiresApproval);

        some[0].ShouldBeOfType<ApprovalRequiredAIFunction>();
        (await some[0].InvokeAsync([], Cancellation)).ShouldBeOfType<ToolError>().Code.ShouldBe(ToolErrorCode.ApprovalRequired);
        some.Approvals.Approve("ask", []);
        (await some[0].InvokeAsync([], Cancellation)).ShouldBe("done");
        (await map.WithoutPolicy().Where(static tool => tool.Name == "ask")[0].InvokeAsync([], Cancellation)).ShouldBe("done");
    }

    [Fact]
    public void What_the_predicate_throws_propagates() => Should.Throw<TimeoutException>(
        () => new ToolMap([TestTool.Create()]).Where(static _ => throw new TimeoutException()));

    [Fact]
    public void A_map_that_is_said_to_enforce_nothing_takes_no_tool_that_must_be_guarded()
    {
        Should.Throw<InvalidOperationException>(static () => ToolModule.Map([TestTool.Create("ask", approval: true)], MapPolicy.None(), null)).Message.ShouldContain("'ask' must be guarded");
    }

    [Fact]
    public async Task A_map_that_enforces_nothing_is_guarded_once_it_is_joined_with_one_of_phases()
    {
        ToolMap loose = ToolModule.Map([TestTool.Create("loose")], MapPolicy.None(), null);

        ToolMap joined = ToolMap.Combine(loose, new ToolMap([TestTool.Create("read")], Policies.Create()));

        (await loose[0].InvokeAsync([], Cancellation)).ShouldBe("done");
        (await joined[0].InvokeAsync([], Cancellation)).ShouldBeOfType<ToolError>().Code.ShouldBe(ToolErrorCode.WrongPhase);
    }

    [Fact]
    public void Joined_maps_have_the_strictest_policy_of_all()
    {
        List<string> told = [];
        ToolMap one = new ToolMap([TestTool.Create("one")]).With(new ToolCallPolicy { ExceptionDetail = ExceptionDetail.Message, OnUnknownArgument = _ => told.Add("one") });
        ToolMap two = new ToolMap([TestTool.Create("two")]).With(new ToolCallPolicy { ExceptionDetail = ExceptionDetail.Type, UnknownArguments = UnknownArguments.Refuse, OnUnknownArgument = _ => told.Add("two") });

        ToolCallPolicy joined = ToolMap.Combine(one, two).CallPolicy;

        (joined.ExceptionDetail, joined.UnknownArguments).ShouldBe((ExceptionDetail.Type, UnknownArguments.Refuse));
        joined.OnUnknownArgument!(new UnknownArgument("a", "b", null));
        told.ShouldBe(["one", "two"]);
        ToolMap.Combine(one).CallPolicy.ShouldBe(one.CallPolicy);
        ToolMap.Combine().CallPolicy.ShouldBe(ToolCallPolicy.Default);
        ToolMap.Combine(one, new ToolMap([TestTool.Create("three")])).CallPolicy.ExceptionDetail.ShouldBe(ExceptionDetail.None);
    }

    [Fact]
    public void The_policy_outlives_every_way_to_make_another_map()
    {
        ToolCallPolicy policy = new() { UnknownArguments = UnknownArguments.Refuse };
        ToolMap map = new ToolMap([TestTool.Create()]).With(policy);

        map.WithoutPolicy().CallPolicy.ShouldBe(policy);
        map.WithServices(null).CallPolicy.ShouldBe(policy);
        map.Where(static _ => true).CallPolicy.ShouldBe(policy);
        new ToolMap(map.Tools).CallPolicy.ShouldBe(ToolCallPolicy.Default);
    }

    [Theory]
    [InlineData(ExceptionDetail.None, "Its capture failed; only operators see why.")]
    [InlineData(ExceptionDetail.Type, "Its capture threw IOException.")]
    [InlineData(ExceptionDetail.Message, "Its capture threw IOException: unreadable.")]
    public async Task A_tool_called_as_a_function_tells_of_an_exception_what_the_policy_says_and_the_activity_everything(ExceptionDetail detail, string seen)
    {
        TestTool tool = TestTool.Create(effect: Effect.Compensable, gates: new GateSpec("none"));
        tool.OnCapture = static () => throw new IOException("unreadable");
        using Activity activity = new Activity("test").Start();

        object? result = await new ToolMap([tool]).With(new ToolCallPolicy { ExceptionDetail = detail })[0].InvokeAsync([], Cancellation);

        result.ShouldBeOfType<ToolError>().Message.ShouldEndWith(seen);
        activity.Events.ShouldHaveSingleItem().Tags.ShouldContain(new KeyValuePair<string, object?>("exception.message", "unreadable"));
    }

    [Fact]
    public async Task A_guarded_tool_is_not_called_with_a_cancelled_token()
    {
        TestTool tool = TestTool.Create(effect: Effect.Compensable, gates: new GateSpec("none"));

        await Should.ThrowAsync<OperationCanceledException>(async () => await new ToolMap([tool])[0].InvokeAsync([], new CancellationToken(canceled: true)));

        tool.Calls.ShouldBeEmpty();
    }

    private static PhasePolicy Both() => Policies.Create(planning: ["read"], building: ["write"], verification: [], delivery: []);

    private sealed class NoServicesAtAll : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
