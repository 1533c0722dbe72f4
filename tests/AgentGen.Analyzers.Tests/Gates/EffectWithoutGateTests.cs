using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Gates;

public sealed class EffectWithoutGateTests
{
    private const string Id = "AGEN3001";

    [Theory]
    [InlineData("[Tool] public static string [|Send|](string text) => text;")]
    [InlineData("[Tool(Effect = Effect.Once)] public static string [|Send|](string text) => text;")]
    [InlineData("[Tool(Effect = Effect.Idempotent)] public static void [|Touch|](string path) { }")]
    [InlineData("[Tool(\"sends\", EffectFrom = nameof(Of))] public static void [|Send|]() { } private static Effect Of() => Effect.ReadOnly;")]
    [InlineData("[Tool, Phase(Phases.Building)] public static Task [|SendAsync|]() => Task.CompletedTask;")]
    public Task A_tool_with_an_effect_and_no_gate_is_reported(string member) => Analyze.ShouldReportAsync(Id, In(member));

    [Theory]
    [InlineData("[Tool(Effect = Effect.ReadOnly)] public static string Read(string path) => path;")]
    [InlineData("[Tool, QualityGate(Gate.None)] public static string Send(string text) => text;")]
    [InlineData("[Tool, QualityGate(Gate.FileExists, nameof(path))] public static void Write(string path) { }")]
    [InlineData("[Tool, QualityGate<Mine>] public static void Write(string path) { }")]
    [InlineData("[Tool, QualityGate(Gate.TestsPass), QualityGate<Mine>] public static void Write(string path) { }")]
    [InlineData("public static void Write(string path) { }")]
    [InlineData("[Obsolete] public static void Delete(string path) { }")]
    [InlineData("[Other.Tool] public static void Delete(string path) { }")]
    public Task A_tool_that_reads_or_has_a_gate_and_a_method_that_is_no_tool_are_not(string member) => Analyze.ShouldNotReportAsync(Id, In(member));

    private static string In(string member) => $$"""
        public static class Tools
        {
            {{member}}
        }

        public sealed class Mine : IQualityGate
        {
            public ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) => throw new NotSupportedException();
        }

        namespace Other
        {
            public sealed class ToolAttribute : Attribute;
        }
        """;
}
