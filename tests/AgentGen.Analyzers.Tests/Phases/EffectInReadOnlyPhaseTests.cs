using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Phases;

public sealed class EffectInReadOnlyPhaseTests
{
    private const string Id = "AGEN3012";

    [Theory]
    [InlineData("[Tool, [|Phase(Phases.Planning)|]] public static void Write(string path) { }")]
    [InlineData("[Tool(Effect = Effect.Idempotent)] [[|Phase(Phases.Planning, Phases.Building)|]] public static void Write(string path) { }")]
    [InlineData("[Tool(Effect = Effect.Once), [|Phase(Phases.Verification)|]] public static Task<CommandResult> RunAsync([ShellCommand] string command) => throw new NotSupportedException();")]
    [InlineData("[Tool, [|Phase<Stage>(Stage.Look)|]] public static void Write(string path) { }")]
    [InlineData("[Tool(EffectFrom = null), [|Phase<Stage>(Stage.Work, Stage.Look)|]] public static void Write(string path) { }")]
    public Task A_tool_that_changes_something_and_names_a_read_only_phase_is_reported(string member) => Analyze.ShouldReportAsync(Id, In(member));

    [Fact]
    public Task The_phases_of_the_type_count_for_its_tools() => Analyze.ShouldReportAsync(Id, """
        [Phase(Phases.Planning, Phases.Building)]
        public static class Tools
        {
            [Tool(Effect = Effect.ReadOnly)] public static string Read(string path) => path;
            [Tool] public static void [|Write|](string path) { }
            [Tool, Phase(Phases.Building)] public static void Build() { }
        }
        """);

    [Theory]
    [InlineData("[Tool(Effect = Effect.ReadOnly), Phase(Phases.Planning, Phases.Verification)] public static string Read(string path) => path;")]
    [InlineData("[Tool, Phase(Phases.Building, Phases.Delivery)] public static void Write(string path) { }")]
    [InlineData("[Tool(Effect = Effect.Once, EffectFrom = nameof(Of)), Phase(Phases.Planning, Phases.Building)] public static void Run([ShellCommand] string command) { } internal static Effect Of(string command) => Effect.ReadOnly;")]
    [InlineData("[Tool] public static void Write(string path) { }")]
    [InlineData("[Tool, Phase<Stage>(Stage.Work)] public static void Write(string path) { }")]
    [InlineData("[Phase(Phases.Planning)] public static void Write(string path) { }")]
    [InlineData("[Tool, Phase<Plain>(Plain.Look)] public static void Write(string path) { }")]
    [InlineData("[Tool(Effect = (Effect)77), Phase(Phases.Planning)] public static void Write(string path) { }")]
    public Task A_tool_that_reads_or_decides_call_by_call_and_one_elsewhere_are_not(string member) => Analyze.ShouldNotReportAsync(Id, In(member));

    [Fact]
    public async Task The_message_names_all_read_only_phases()
    {
        var compilation = TestCode.Compile(In("[Tool, Phase(Phases.Planning, Phases.Building, Phases.Verification)] public static void Write(string path) { }"));
        (await Analyze.RunAsync(compilation)).Single(d => d.Id == Id).GetMessage().ShouldStartWith(
            "The tool 'Write' has the effect Once, so that every call in the read-only phases Planning and Verification is refused: take it out of there, ");
    }

    private static string In(string member) => $$"""
        public enum Plain { Look, Work }

        public enum Stage { [ReadOnlyPhase, PhaseEdge(Work)] Look, Work }

        public static class Tools
        {
            {{member}}
        }
        """;
}
