using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Phases;

public sealed class PhaseWithoutExitTests
{
    private const string Id = "AGEN3011";

    [Theory]
    [InlineData("public enum Stage { [PhaseEdge(Work), PhaseEdge(Done)] Look, [PhaseEdge(Work)] [|Work|], Done }")]
    [InlineData("public enum Stage { [PhaseEdge(Write), PhaseEdge(Done)] Look, [PhaseEdge(Test)] [|Write|], [PhaseEdge(Write)] [|Test|], Done }")]
    [InlineData("public enum Stage { [PhaseEdge(Trap), PhaseEdge(Done), PhaseEdge(Failed)] Look, [PhaseEdge(Trap, Verify = true)] [|Trap|], Done, Failed }")]
    public Task A_phase_in_a_circle_that_leads_to_no_end_is_reported(string source) => Analyze.ShouldReportAsync(Id, source);

    [Theory]
    [InlineData("public enum Stage { [PhaseEdge(Work)] Look, [PhaseEdge(Look), PhaseEdge(Done)] Work, Done }")]
    [InlineData("public enum Stage { [PhaseEdge(Work)] Look, [PhaseEdge(Look)] Work }")]
    [InlineData("public enum Stage { [PhaseEdge(Write)] Look, [PhaseEdge(Test)] Write, [PhaseEdge(Look)] Test }")]
    [InlineData("public enum Stage { [PhaseEdge(Work)] Look, [PhaseEdge(Look)] Work, Done }")]
    [InlineData("public enum Stage { [ReadOnlyPhase] Look, Work, Done }")]
    [InlineData("public enum Stage { [PhaseEdge(Done)] Look, Done, [PhaseEdge(Other)] Other }")]
    [InlineData("public enum Answer { Yes, No }")]
    public Task A_way_out_and_an_enum_that_is_a_circle_as_a_whole_are_not(string source) => Analyze.ShouldNotReportAsync(Id, source);

    [Fact]
    public async Task The_message_names_the_ends()
    {
        var compilation = TestCode.Compile("public enum Stage { [PhaseEdge(Work), PhaseEdge(Done), PhaseEdge(Failed)] Look, [PhaseEdge(Work)] Work, Done, Failed }");
        (await Analyze.RunAsync(compilation)).Single(d => d.Id == Id).GetMessage()
            .ShouldBe("The phase 'Work' leads in a circle from which no way goes to 'Done' or 'Failed', where a run ends: add a [PhaseEdge] that leads out of the circle");
    }
}
