using AgentGen.Compiler.Tests.Emitted.Verification;

namespace AgentGen.Compiler.Tests.Emitted;

/// <summary>What the generator writes, to be read by people in review.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void A_static_method_of_two_scalars() => Generate.From("""
        public static class Calculator
        {
            /// <summary>Adds two integers.</summary>
            /// <param name="left">The first.</param>
            [Tool(Effect = Effect.ReadOnly)] public static int Add(int left, int right = 7) => left + right;
        }
        """).Tool("add").ShouldMatchSnapshot("TwoScalars");

    [Fact]
    public void A_compensable_method_of_an_instance_with_private_helpers() => Generate.From(Files).Tool("write_file").ShouldMatchSnapshot("Compensable");

    [Fact]
    public void A_map_with_phases() => Generate.From(Files).Sources["AgentTools.g.cs"].ShouldMatchSnapshot("Map");

    [Fact]
    public void The_contracts_of_a_record_an_enum_and_a_list() => Generate.From(Weather).Sources["AgentTools.Contracts.g.cs"].ShouldMatchSnapshot("Contracts");

    [Fact]
    public void A_record() => Generate.From(Weather).Type("Reading").ShouldMatchSnapshot("Record");

    [Fact]
    public void An_enum() => Generate.From(Weather).Type("Unit").ShouldMatchSnapshot("Enum");

    private const string Weather = """
        public enum Unit { Celsius, Fahrenheit }
        public record Reading(double Value, Unit Unit = Unit.Celsius) { public string? Note { get; init; } }
        public static class Weather { [Tool] public static List<Reading> Convert(Reading reading) => [reading]; }
        """;

    [Fact]
    public void A_model_output() => Generate.From("""
        /// <summary>What the reviewer decided.</summary>
        [ModelOutput] public sealed record Verdict(bool Ok, string Reason);
        """).Sources["AgentTools.Outputs.g.cs"].ShouldMatchSnapshot("Outputs");

    private const string Files = """
        public sealed class Store;
        public sealed class Files(Store store)
        {
            /// <summary>Writes a whole file.</summary>
            [Tool(Effect = Effect.Compensable, Capture = nameof(SnapshotAsync), Undo = nameof(RestoreAsync)), Phase(Phases.Building)]
            [QualityGate(Gate.FileExists, nameof(path))]
            public Task WriteFileAsync(string path, string content, CancellationToken token) => Task.FromResult(store);

            private Task<string> SnapshotAsync(string path, CancellationToken token) => Task.FromResult(path);
            private Task<UndoOutcome> RestoreAsync(string before) => Task.FromResult(UndoOutcome.Restored(before));
        }
        """;
}
