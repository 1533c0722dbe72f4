using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Gates;

public sealed class EffectWithoutGateFixTests
{
    private const string Id = "AGEN3001";

    [Fact]
    public Task A_tool_with_a_path_gets_the_gate_that_the_file_exists() => Fix.ShouldGiveAsync(Id, "QualityGate", """
        public static class Tools
        {
            /// <summary>Writes a file.</summary>
            [Tool(Effect = Effect.Idempotent), Phase(Phases.Building)]
            public static void Write(string path, string text) { }

            [Tool] public static void Touch(string file) { }
        }
        """, """
        public static class Tools
        {
            /// <summary>Writes a file.</summary>
            [Tool(Effect = Effect.Idempotent), Phase(Phases.Building)]
            [QualityGate(Gate.FileExists, nameof(path))]
            public static void Write(string path, string text) { }

            [Tool, QualityGate(Gate.FileExists, nameof(file))] public static void Touch(string file) { }
        }
        """);

    [Fact]
    public Task A_tool_whose_result_has_an_exit_code_gets_the_gate_that_it_is_zero() => Fix.ShouldGiveAsync(Id, "QualityGate", """
        public sealed class Tools(ICommandRunner runner)
        {
            [Tool]
            public Task<CommandResult> MakeAsync(string path, CancellationToken ct) => runner.RunAsync(new() { Arguments = ["make", "-C", path] }, ct);
        }
        """, """
        public sealed class Tools(ICommandRunner runner)
        {
            [Tool]
            [QualityGate(Gate.ExitCodeZero)]
            public Task<CommandResult> MakeAsync(string path, CancellationToken ct) => runner.RunAsync(new() { Arguments = ["make", "-C", path] }, ct);
        }
        """);

    [Theory]
    [InlineData("[Tool] public static void Send(string text) { }")]
    [InlineData("[Tool] public static void DeleteFile(string path) { }")]
    [InlineData("[Tool] public static void Wait(int path) { }")]
    public async Task Where_nothing_suggests_a_gate_none_is_offered(string member) =>
        (await Fix.OfferedAsync(Id, $"public static class Tools {{ {member} }}")).ShouldBeEmpty();
}
