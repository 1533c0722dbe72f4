using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Gates;

public sealed class EmptyGateFixTests
{
    [Fact]
    public Task The_gate_is_taken_away_with_its_line_or_its_comma() => Fix.ShouldGiveAsync("AGEN3006", "RemoveGate", """
        public static class Tools
        {
            [Tool, QualityGate(Gate.None), QualityGate(Gate.TestsPass)] public static void A() { }

            /// <summary>Deletes a file.</summary>
            [Tool(Effect = Effect.Idempotent)]
            [QualityGate(Gate.FileExists, nameof(path))]
            public static void DeleteFile(string path) => File.Delete(path);

            [Tool] [QualityGate(Gate.Contains, "ok")] public static string B() => "ok";

            [QualityGate(Gate.None), Tool, QualityGate(Gate.TestsPass), QualityGate(Gate.TestsPass)] public static void C() { }
        }
        """, """
        public static class Tools
        {
            [Tool, QualityGate(Gate.TestsPass)] public static void A() { }

            /// <summary>Deletes a file.</summary>
            [Tool(Effect = Effect.Idempotent)]
            public static void DeleteFile(string path) => File.Delete(path);

            [Tool] public static string B() => "ok";

            [Tool, QualityGate(Gate.TestsPass)] public static void C() { }
        }
        """);
}
