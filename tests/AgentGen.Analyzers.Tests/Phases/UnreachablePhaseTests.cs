using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Phases;

public sealed class UnreachablePhaseTests
{
    private const string Id = "AGEN3010";

    [Theory]
    [InlineData("public enum Stage { [PhaseEdge(Work)] Look, Work, [|Review|] }")]
    [InlineData("public enum Stage { [PhaseEdge(Work)] Look, [PhaseEdge(Look)] Work, [PhaseEdge(Work)] [|Review|], [|Done|] }")]
    [InlineData("public enum Stage { Look, [PhaseEdge(Look)] [|Work|] }")]
    [InlineData("public enum Stage { [PhaseEdge(Look)] Look, [|Work|] }")]
    [InlineData("public enum Stage { [PhaseEdge(Work)] Look, Work, [PhaseEdge(There)] [|Here|], [PhaseEdge(Here)] [|There|] }")]
    [InlineData("public static class Tools { private enum Stage : byte { [PhaseEdge(Work, Verify = true)] Look = 3, Work = 1, [|Review|] = 2 } }")]
    public Task A_phase_that_no_edge_leads_to_from_the_first_is_reported(string source) => Analyze.ShouldReportAsync(Id, source);

    [Theory]
    [InlineData("public enum Stage { [PhaseEdge(Work)] Look, [PhaseEdge(Done)] Work, Done }")]
    [InlineData("public enum Stage { [PhaseEdge(Done), PhaseEdge(Work)] Look, [PhaseEdge(Look)] Work, Done }")]
    [InlineData("public enum Stage { [ReadOnlyPhase] Look, Work, Done }")]
    [InlineData("public enum Stage { Look, Work, Done } public static class T { [Tool, Phase<Stage>(Stage.Work)] public static void Go() { } }")]
    [InlineData("public enum Stage { [PhaseEdge(Three)] One, Two = 9, [PhaseEdge(Two)] Three }")]
    [InlineData("public enum Level { Low, High }")]
    [InlineData("[Flags] public enum Access { None = 0, Read = 1, Write = 2, All = Read | Write }")]
    [InlineData("public sealed class Stage { public const int Look = 0, Work = 1; }")]
    public Task A_phase_that_a_run_comes_to_and_an_enum_without_edges_are_not(string source) => Analyze.ShouldNotReportAsync(Id, source);

    [Fact]
    public async Task The_message_names_the_phase_and_where_a_run_begins()
    {
        var compilation = TestCode.Compile("public enum Stage { [PhaseEdge(Work)] Look, Work, Review }");
        (await Analyze.RunAsync(compilation)).Single(d => d.Id == Id).GetMessage()
            .ShouldBe("The phase 'Review' cannot be reached from 'Look', where a run begins: add a [PhaseEdge(Review)] to the phase that it follows, or take it away");
    }
}
