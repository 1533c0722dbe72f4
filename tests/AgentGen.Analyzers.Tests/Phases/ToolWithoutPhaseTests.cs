using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Phases;

public sealed class ToolWithoutPhaseTests
{
    private const string Id = "AGEN3002";

    [Fact]
    public Task A_tool_without_a_phase_next_to_one_with_is_reported() => Analyze.ShouldReportAsync(Id, """
        public static class Tools
        {
            [Tool, Phase(Phases.Building)] public static void Build() { }
            [Tool] public static void [|Forgotten|]() { }
        }

        public static class MoreTools
        {
            [Tool] public static void [|AlsoForgotten|]() { }
        }
        """);

    [Fact]
    public Task A_phase_of_the_projects_own_counts_as_well() => Analyze.ShouldReportAsync(Id, """
        public enum Stage { Draft, Final }

        public static class Tools
        {
            [Tool, Phase<Stage>(Stage.Draft)] public static void Write() { }
            [Tool] public static void [|Forgotten|]() { }
        }
        """);

    [Theory]
    [InlineData("public static class T { [Tool] public static void A() { } [Tool] public static void B() { } }")]
    [InlineData("public static class T { [Tool, Phase(Phases.Building)] public static void A() { } [Tool, Phase(Phases.Planning)] public static void B() { } }")]
    [InlineData("[Phase(Phases.Building)] public static class T { [Tool] public static void A() { } [Tool, Phase(Phases.Planning)] public static void B() { } }")]
    [InlineData("public static class T { [Phase(Phases.Building)] public static void NoTool() { } [Tool] public static void B() { } }")]
    [InlineData("public static class T { [Tool, Phase(Phases.Building)] public static void A() { } public static void Helper() { } }")]
    [InlineData("[Phase(Phases.Building)] public static class T { public static void Helper() { } } public static class U { [Tool] public static void A() { } }")]
    [InlineData("[assembly: ToolType(typeof(D))] public class B { [Tool] public void A() { } } [Phase(Phases.Building)] public sealed class D : B { } public static class U { [Tool, Phase(Phases.Planning)] public static void C() { } }")]
    public Task Tools_that_all_have_a_phase_or_all_have_none_are_not(string source) => Analyze.ShouldNotReportAsync(Id, source);
}
