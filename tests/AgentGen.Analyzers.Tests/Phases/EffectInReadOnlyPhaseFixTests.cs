using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Phases;

public sealed class EffectInReadOnlyPhaseFixTests
{
    private const string Id = "AGEN3012";

    [Fact]
    public Task The_read_only_phases_are_taken_away() => Fix.ShouldGiveAsync(Id, "WritablePhases", """
        public static class Tools
        {
            [Tool, Phase(Phases.Planning, Phases.Building, Phases.Verification)] public static void Write(string path) { }

            /// <summary>Mends a file.</summary>
            [Tool]
            [Phase(AgentGen.Phases.Building, AgentGen.Phases.Planning)]
            public static void Mend(string path) { }
        }
        """, """
        public static class Tools
        {
            [Tool, Phase(Phases.Building)] public static void Write(string path) { }

            /// <summary>Mends a file.</summary>
            [Tool]
            [Phase(AgentGen.Phases.Building)]
            public static void Mend(string path) { }
        }
        """);

    [Fact]
    public Task A_tool_with_the_phases_of_its_type_gets_its_own() => Fix.ShouldGiveAsync(Id, "WritablePhases", """
        namespace App;

        public enum Stage { [ReadOnlyPhase, PhaseEdge(Work)] Look, [PhaseEdge(Sent)] Work, Sent }

        [Phase<Stage>(Stage.Look, Stage.Work, Stage.Sent)]
        public static class Tools
        {
            [Tool(Effect = Effect.ReadOnly)] public static string Read(string path) => path;

            [Tool(Effect = Effect.Idempotent)]
            public static void Write(string path) { }
        }
        """, """
        namespace App;

        public enum Stage { [ReadOnlyPhase, PhaseEdge(Work)] Look, [PhaseEdge(Sent)] Work, Sent }

        [Phase<Stage>(Stage.Look, Stage.Work, Stage.Sent)]
        public static class Tools
        {
            [Tool(Effect = Effect.ReadOnly)] public static string Read(string path) => path;

            [Tool(Effect = Effect.Idempotent)]
            [Phase<Stage>(Stage.Work, Stage.Sent)]
            public static void Write(string path) { }
        }
        """);

    [Theory]
    [InlineData("[Tool, Phase(Phases.Planning)] public static void Write(string path) { }")]
    [InlineData("[Tool, Phase(Phases.Planning, Phases.Verification)] public static void Write(string path) { }")]
    [InlineData("[Tool, Phase([Phases.Planning, Phases.Building])] public static void Write(string path) { }")]
    public async Task Where_no_phase_would_be_left_or_they_are_one_array_it_is_not_offered(string member) =>
        (await Fix.OfferedAsync(Id, $"public static class Tools {{ {member} }}")).ShouldBeEmpty();
}
