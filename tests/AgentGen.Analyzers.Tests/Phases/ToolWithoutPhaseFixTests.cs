using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Phases;

public sealed class ToolWithoutPhaseFixTests
{
    private const string Id = "AGEN3002";

    [Fact]
    public Task The_phases_of_the_other_tools_are_added() => Fix.ShouldGiveAsync(Id, "Phase Building", """
        public static class Tools
        {
            [Tool, Phase(Phases.Building)] public static void Write(string path) { }
            [Tool] public static void Mend(string path) { }

            /// <summary>Moves a file.</summary>
            [Tool(Effect = Effect.Idempotent)]
            public static void Move(string path) { }
        }
        """, """
        public static class Tools
        {
            [Tool, Phase(Phases.Building)] public static void Write(string path) { }
            [Tool, Phase(Phases.Building)] public static void Mend(string path) { }

            /// <summary>Moves a file.</summary>
            [Tool(Effect = Effect.Idempotent)]
            [Phase(Phases.Building)]
            public static void Move(string path) { }
        }
        """);

    [Fact]
    public Task Phases_of_the_projects_own_are_added_as_well() => Fix.ShouldGiveAsync(Id, "Phase Look, Work", """
        namespace App.Stages
        {
            public enum Stage { [ReadOnlyPhase, PhaseEdge(Work)] Look, Work }
        }

        namespace App
        {
            using App.Stages;

            public static class Tools
            {
                [Tool(Effect = Effect.ReadOnly), Phase<Stage>(Stage.Look, Stage.Work)] public static string Read(string path) => path;
                [Tool(Effect = Effect.ReadOnly)] public static string See(string path) => path;
            }
        }
        """, """
        namespace App.Stages
        {
            public enum Stage { [ReadOnlyPhase, PhaseEdge(Work)] Look, Work }
        }

        namespace App
        {
            using App.Stages;

            public static class Tools
            {
                [Tool(Effect = Effect.ReadOnly), Phase<Stage>(Stage.Look, Stage.Work)] public static string Read(string path) => path;
                [Tool(Effect = Effect.ReadOnly), Phase<Stage>(Stage.Look, Stage.Work)] public static string See(string path) => path;
            }
        }
        """);

    [Fact]
    public async Task What_most_tools_name_comes_first_and_an_effect_is_kept_out_of_read_only_phases()
    {
        const string Others = """
            [Tool(Effect = Effect.ReadOnly), Phase(Phases.Planning, Phases.Building)] public static string A() => "";
            [Tool(Effect = Effect.ReadOnly), Phase(Phases.Verification)] public static string B() => "";
            [Tool(Effect = Effect.ReadOnly), Phase(Phases.Verification)] public static string C() => "";
            """;
        (await Fix.OfferedAsync(Id, $"public static class Tools {{ {Others} [Tool(Effect = Effect.ReadOnly)] public static string D() => \"\"; }}"))
            .ShouldBe(["Phase Verification", "Phase Planning, Building"]);
        (await Fix.OfferedAsync(Id, $"public static class Tools {{ {Others} [Tool] public static void D() {{ }} }}")).ShouldBe(["Phase Building"]);
    }

    [Theory]
    [InlineData("public static class Other { [Tool, Phase(Phases.Building)] public static void A() { } } public static class Tools { [Tool] public static void B() { } }")]
    [InlineData("public static class Tools { [Tool(Effect = Effect.ReadOnly), Phase(Phases.Planning)] public static string A() => \"\"; [Tool] public static void B() { } }")]
    public async Task Where_the_type_suggests_no_phase_none_is_offered(string source) => (await Fix.OfferedAsync(Id, source)).ShouldBeEmpty();
}
