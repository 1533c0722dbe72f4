using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Undo;

public sealed class WrongUndoFixTests
{
    private const string Id = "AGEN1007";

    [Fact]
    public Task Capture_and_undo_are_written_and_named() => Fix.ShouldGiveAsync(Id, "UndoStubs", """
        public sealed class Files(IServiceProvider services)
        {
            /// <summary>Writes a file.</summary>
            [Tool(Effect = Effect.Compensable), QualityGate(Gate.FileExists, nameof(path))]
            public async Task WriteAsync(string path, IReadOnlyList<string>? lines, CancellationToken ct = default)
            {
                await File.WriteAllLinesAsync(path, lines ?? [], ct);
                _ = services;
            }

            [Tool(Effect = Effect.Compensable)]
            public static string Touch(string path, IServiceProvider host) => path;
        }
        """, """
        public sealed class Files(IServiceProvider services)
        {
            /// <summary>Writes a file.</summary>
            [Tool(Effect = Effect.Compensable, Capture = nameof(CaptureWriteAsync), Undo = nameof(UndoWriteAsync)), QualityGate(Gate.FileExists, nameof(path))]
            public async Task WriteAsync(string path, IReadOnlyList<string>? lines, CancellationToken ct = default)
            {
                await File.WriteAllLinesAsync(path, lines ?? [], ct);
                _ = services;
            }

            private Task<string> CaptureWriteAsync(string path, IReadOnlyList<string>? lines, CancellationToken ct) => throw new NotImplementedException();

            private Task<UndoOutcome> UndoWriteAsync(string before, CancellationToken ct) => throw new NotImplementedException();

            [Tool(Effect = Effect.Compensable, Capture = nameof(CaptureTouch), Undo = nameof(UndoTouch))]
            public static string Touch(string path, IServiceProvider host) => path;

            private static string CaptureTouch(string path) => throw new NotImplementedException();

            private static UndoOutcome UndoTouch(string before) => throw new NotImplementedException();
        }
        """);

    [Fact]
    public Task The_half_that_is_there_says_what_the_other_takes_or_gives() => Fix.ShouldGiveAsync(Id, "UndoStubs", """
        namespace App
        {
            public sealed record Snapshot(string Path, string? Text);

            public static class Files
            {
                [AgentGen.Tool(Effect = AgentGen.Effect.Compensable, Capture = nameof(Take))]
                public static System.Threading.Tasks.ValueTask<int> Write(string path) => default;

                [AgentGen.Tool(Effect = AgentGen.Effect.Compensable, Undo = nameof(Put))]
                public static void Mend(string path) { }

                internal static Task<Snapshot> Take(string path) => Task.FromResult(new Snapshot(path, null));

                internal static AgentGen.UndoOutcome Put(Snapshot before) => AgentGen.UndoOutcome.Restored(before.Path);
            }
        }
        """, """
        namespace App
        {
            public sealed record Snapshot(string Path, string? Text);

            public static class Files
            {
                [AgentGen.Tool(Effect = AgentGen.Effect.Compensable, Capture = nameof(Take), Undo = nameof(UndoWrite))]
                public static System.Threading.Tasks.ValueTask<int> Write(string path) => default;

                internal static System.Threading.Tasks.ValueTask<UndoOutcome> UndoWrite(Snapshot before) => throw new NotImplementedException();

                [AgentGen.Tool(Effect = AgentGen.Effect.Compensable, Undo = nameof(Put), Capture = nameof(CaptureMend))]
                public static void Mend(string path) { }

                internal static Snapshot CaptureMend(string path) => throw new NotImplementedException();

                internal static Task<Snapshot> Take(string path) => Task.FromResult(new Snapshot(path, null));

                internal static AgentGen.UndoOutcome Put(Snapshot before) => AgentGen.UndoOutcome.Restored(before.Path);
            }
        }
        """);

    [Fact]
    public Task Methods_that_are_named_and_not_there_are_written() => Fix.ShouldGiveAsync(Id, "UndoStubs", """
        public sealed class Disk
        {
            [Tool(Effect = Effect.Compensable, Capture = "Take", Undo = "Put")] public void Write(string path) { }
        }
        """, """
        public sealed class Disk
        {
            [Tool(Effect = Effect.Compensable, Capture = "Take", Undo = "Put")] public void Write(string path) { }

            private string Take(string path) => throw new NotImplementedException();

            private UndoOutcome Put(string before) => throw new NotImplementedException();
        }
        """);

    [Fact]
    public Task The_effect_that_capture_and_undo_are_for_is_declared() => Fix.ShouldGiveAsync(Id, "Compensable", """
        public static class Files
        {
            [Tool(Capture = nameof(Take), Undo = nameof(Put))] public static void Write(string path) { }
            [Tool("mend", Effect = Effect.Once, Capture = nameof(Take), Undo = nameof(Put))] public static void Mend(string path) { }
            internal static string Take(string path) => path;
            internal static UndoOutcome Put(string before) => UndoOutcome.Restored(before);
        }
        """, """
        public static class Files
        {
            [Tool(Effect = Effect.Compensable, Capture = nameof(Take), Undo = nameof(Put))] public static void Write(string path) { }
            [Tool("mend", Effect = Effect.Compensable, Capture = nameof(Take), Undo = nameof(Put))] public static void Mend(string path) { }
            internal static string Take(string path) => path;
            internal static UndoOutcome Put(string before) => UndoOutcome.Restored(before);
        }
        """);

    [Theory]
    [InlineData("[Tool(Effect = Effect.Compensable, Capture = nameof(Take), Undo = nameof(Put))] public void Write(string path) { } private string Take(int path) => \"\"; private UndoOutcome Put(string before) => UndoOutcome.Restored(before);")]
    [InlineData("[Tool(Effect = Effect.Compensable, Capture = nameof(Take))] public void Write(string path) { } private void Take(string path) { }")]
    [InlineData("[Tool(Effect = Effect.Compensable, Capture = nameof(Take))] public void Write(string path) { } private Stream Take(string path) => Stream.Null;")]
    [InlineData("[Tool(Effect = Effect.Compensable, Undo = nameof(Put))] public void Write(string path) { } private UndoOutcome Put() => UndoOutcome.Restored(\"\");")]
    [InlineData("[Tool(Effect = Effect.Compensable, Capture = \"take it\", Undo = \"put it\")] public void Write(string path) { }")]
    [InlineData("[Tool(Effect = Effect.Once, Capture = nameof(Take), Undo = \"Missing\")] public void Write(string path) { } private string Take(string path) => path;")]
    [InlineData("[Tool(Effect = Effect.Compensable)] public void Write(string path) { } private int CaptureWrite; private int UndoWrite; private int Sum() => CaptureWrite + UndoWrite;")]
    public async Task Where_more_is_wrong_nothing_is_offered(string members) =>
        (await Fix.OfferedAsync(Id, $"public sealed class Files {{ {members} }}")).ShouldBeEmpty();
}
