using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Phases;

public sealed class PhaseWithoutToolsTests
{
    private const string Id = "AGEN3009";

    private const string Stages = "public enum Stage { [PhaseEdge(Work)] Look, [PhaseEdge(Done)] Work, Done }";

    [Fact]
    public Task A_phase_on_the_way_that_no_tool_names_is_reported() => Analyze.ShouldReportAsync(Id, """
        public enum Stage { [PhaseEdge(Review)] Draft, [PhaseEdge(Draft), PhaseEdge(Sent)] [|Review|], Sent }

        public static class Tools
        {
            [Tool, Phase<Stage>(Stage.Draft)] public static void Write(string text) { }
            [Tool(Effect = Effect.ReadOnly), Phase<Stage>(Stage.Draft, Stage.Sent)] public static string Read() => "";
        }
        """);

    [Fact]
    public Task Phases_of_a_type_are_those_of_its_tools() => Analyze.ShouldReportAsync(Id, """
        public enum Stage { [PhaseEdge(Work)] [|Look|], [PhaseEdge(Done)] Work, Done }

        [Phase<Stage>(Stage.Work)]
        public sealed class Tools
        {
            [Tool] public void Write(string text) { }
        }

        [Phase<Stage>(Stage.Look)]
        public sealed class NoTools
        {
            public void Write(string text) { }
        }
        """);

    [Theory]
    [InlineData("public static class T { [Tool, Phase<Stage>(Stage.Look, Stage.Work)] public static void A() { } }")]
    [InlineData("[Phase<Stage>(Stage.Look)] public static class T { [Tool] public static void A() { } [Tool, Phase<Stage>(Stage.Work)] public static void B() { } }")]
    [InlineData("[assembly: ToolType(typeof(D))] public class B { [Tool] public void A() { } [Tool, Phase<Stage>(Stage.Work)] public void C() { } } [Phase<Stage>(Stage.Look)] public sealed class D : B { }")]
    [InlineData("public static class T { [Tool, Phase(Phases.Building)] public static void A() { } }")]
    [InlineData("public static class T { [Tool] public static void A() { } }")]
    [InlineData("public static class T { [Tool, Phase<Plain>(Plain.One)] public static void A() { } } public enum Plain { One, Two }")]
    public async Task A_phase_with_tools_a_final_one_and_an_enum_that_no_tool_names_are_not(string source)
    {
        bool attributeFirst = source.StartsWith("[assembly", StringComparison.Ordinal);
        await Analyze.ShouldNotReportAsync(Id, attributeFirst ? source + Stages : Stages + source);
    }
}
