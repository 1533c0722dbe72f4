using static AgentGen.Tests.Phases.Policies;

namespace AgentGen.Tests.Phases;

public sealed class PhasePolicyTests
{
    [Fact]
    [Trait("Row", "002-F01")]
    [Trait("Row", "002-F05")]
    [Trait("Row", "002-F12")]
    public void A_tool_may_be_called_in_its_phases_only()
    {
        PhasePolicy policy = Policies.Create();

        policy.Check("read", Planning).ShouldBeNull();
        policy.Check("write", Building).ShouldBeNull();
        policy.Check("write", Planning).ShouldNotBeNull();
        policy.Check("unknown", Building).ShouldNotBeNull();
        policy.Check("read", new PhaseId("Other", "Planning")).ShouldNotBeNull();
    }

    [Fact]
    [Trait("Row", "002-F13")]
    public void A_refusal_names_the_phases_in_which_the_tool_is_allowed_and_the_way_there()
    {
        ToolError error = Policies.Create().Check("write", Planning).ShouldNotBeNull();

        error.Code.ShouldBe("wrong_phase");
        error.Tool.ShouldBe("write");
        error.AllowedPhases.ShouldBe(["Building"]);
        error.Message.ShouldBe("'write' may not be called in phase Planning, only in Building. Use another tool, or call advance_phase to get there.");
    }

    [Fact]
    [Trait("Row", "002-B23")]
    public void Tool_names_are_compared_ordinally() => Policies.Create().Check("READ", Planning).ShouldNotBeNull().AllowedPhases.ShouldBeEmpty();

    [Fact]
    [Trait("Row", "002-B07")]
    public void The_control_tool_is_allowed_in_every_phase_without_being_listed()
    {
        PhasePolicy policy = Policies.Create();

        policy.Phases.ShouldAllBe(phase => policy.Check("advance_phase", phase.Id) == null && !phase.Tools.Contains("advance_phase"));
    }

    [Fact]
    [Trait("Row", "002-F02")]
    [Trait("Row", "002-B17")]
    [Trait("Row", "002-B18")]
    public void Phases_follow_each_other_by_declared_edges_forwards_and_back()
    {
        PhasePolicy policy = Policies.Create();

        policy.CheckTransition(Planning, Building).ShouldBe(new PhaseTransition.Allowed(Building));
        policy.CheckTransition(Verification, Building).ShouldBe(new PhaseTransition.Allowed(Building));
        policy.CheckTransition(Verification, Delivery).ShouldBe(new PhaseTransition.NeedsVerification(Delivery));
        Refusal(policy.CheckTransition(Planning, Delivery)).ShouldBe("Delivery cannot follow Planning. What can follow is Building.");
        Refusal(policy.CheckTransition(Planning, Planning)).ShouldBe("Planning cannot follow Planning. What can follow is Building.");
        Refusal(policy.CheckTransition(Delivery, Planning)).ShouldBe("Delivery is the last phase: nothing leads out of it.");
        Refusal(policy.CheckTransition(new PhaseId("x", "Lost"), Planning)).ShouldContain("There is no phase 'Lost'");
    }

    [Fact]
    [Trait("Row", "002-F03")]
    public void A_phase_is_found_by_its_name_in_any_case()
    {
        PhasePolicy policy = Policies.Create();

        policy.TryGet(" building", out PhaseDefinition? phase).ShouldBeTrue();
        phase!.Id.ShouldBe(Building);
        policy.TryGet("build", out _).ShouldBeFalse();
    }

    [Fact]
    [Trait("Row", "002-B20")]
    [Trait("Row", "002-B21")]
    [Trait("Row", "002-F11")]
    public void A_policy_that_is_not_total_is_refused_and_every_problem_is_named()
    {
        Problem(Building, Policies.Phase(Planning, true, ["read"])).ShouldContain("The start phase 'Building' is not declared");
        Problem(Planning, Policies.Phase(Planning, true, ["read"], new PhaseEdge(Building, false))).ShouldContain("Phase 'Planning' leads to 'Building', which is not declared: declare it, or remove the edge.");
        Problem(Planning, Policies.Phase(Planning, true, ["read"]), Policies.Phase(Planning, true, ["read"])).ShouldContain("'Planning' is declared 2 times");
        Problem(Planning, Policies.Phase(Planning, true, ["read"]), Policies.Phase(new PhaseId("Other", "Late"), true, [])).ShouldContain("Phase 'Late' belongs to Other");
        Problem(Planning, Policies.Phase(Planning, true, ["a"], new PhaseEdge(Planning, true), new PhaseEdge(Planning, false))).ShouldContain("leads to 'Planning' 2 times");
        Problem(Planning, Policies.Phase(Planning, true, [])).ShouldContain("No tool may be called in any phase ('Planning' are all empty): mark the tools with [Phase]");

        string both = Problem(Delivery, Policies.Phase(Planning, true, ["a"], new PhaseEdge(Building, false)));
        both.ShouldContain("start phase 'Delivery'");
        both.ShouldContain("leads to 'Building'");
    }

    [Fact]
    [Trait("Row", "002-B29")]
    public void Equal_policies_have_equal_hashes_whatever_their_order()
    {
        PhasePolicy policy = Policies.Create(planning: ["a", "b"]);
        PhasePolicy shuffled = new(policy.Start, Policies.Create(planning: ["b", "a"]).Phases.Reverse().Select(static phase =>
            Policies.Phase(phase.Id, phase.IsReadOnly, phase.Tools.Reverse(), [.. phase.Edges.Reverse()])));

        shuffled.Hash.ShouldBe(policy.Hash);
        policy.Hash.ShouldMatch("^[0-9a-f]{64}$");
    }

    [Fact]
    [Trait("Row", "002-B29")]
    public void Every_difference_that_matters_changes_the_hash()
    {
        PhaseDefinition start = Policies.Phase(Planning, true, ["a", "b"], new PhaseEdge(Building, false));
        PhaseDefinition end = Policies.Phase(Building, false, ["c"]);
        PhasePolicy[] policies =
        [
            new(Planning, [start, end]),
            new(Building, [start, end]),
            new(Planning, [Policies.Phase(Planning, false, ["a", "b"], new PhaseEdge(Building, false)), end]),
            new(Planning, [Policies.Phase(Planning, true, ["a", "b"], new PhaseEdge(Building, true)), end]),
            new(Planning, [Policies.Phase(Planning, true, ["a", "b"]), end]),
            new(Planning, [Policies.Phase(Planning, true, ["ab"], new PhaseEdge(Building, false)), end]),
            new(Planning, [Policies.Phase(Planning, true, ["a"], new PhaseEdge(Building, false)), Policies.Phase(Building, false, ["b", "c"])]),
            new(new PhaseId("Other", "Planning"), [Policies.Phase(new PhaseId("Other", "Planning"), true, ["a", "b"])]),
        ];

        policies.Select(static policy => policy.Hash).Distinct().Count().ShouldBe(policies.Length);
    }

    [Fact]
    [Trait("Row", "002-B22")]
    public void A_policy_does_not_change_with_the_list_it_was_made_from()
    {
        List<PhaseDefinition> phases = [.. Policies.Create().Phases];
        PhasePolicy policy = new(Planning, phases);
        phases.Clear();

        policy.Phases.Count.ShouldBe(4);
        policy.Phases.ShouldNotBeAssignableTo<List<PhaseDefinition>>();
        policy.Phases.ShouldNotBeAssignableTo<PhaseDefinition[]>();
    }

    [Fact]
    public void Policies_of_the_same_phases_are_joined_and_others_are_not()
    {
        PhasePolicy one = Policies.Create(planning: ["a"], building: [], verification: [], delivery: []);
        PhasePolicy other = Policies.Create(planning: ["b"], building: ["c"], verification: [], delivery: []);

        PhasePolicy joined = one.Merge(other);

        joined.Check("a", Planning).ShouldBeNull();
        joined.Check("b", Planning).ShouldBeNull();
        joined.Check("c", Building).ShouldBeNull();
        joined.Hash.ShouldBe(other.Merge(one).Hash);
        Should.Throw<ArgumentException>(() => one.Merge(new PhasePolicy(Planning, [Policies.Phase(Planning, true, ["x"])]))).Message.ShouldContain("only one of them declares 'Building'");
        Should.Throw<ArgumentException>(() => one.Merge(new PhasePolicy(Building, one.Phases))).Message.ShouldContain("the other in AgentGen.Phases.Building");
    }

    private static string Refusal(PhaseTransition transition) => transition.ShouldBeOfType<PhaseTransition.Refused>().Error.Message;

    private static string Problem(PhaseId start, params PhaseDefinition[] phases) => Should.Throw<ArgumentException>(() => new PhasePolicy(start, phases)).Message;
}
