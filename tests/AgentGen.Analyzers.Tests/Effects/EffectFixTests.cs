using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Effects;

public sealed class EffectFixTests
{
    [Fact]
    public Task Writes_that_can_be_made_again_make_the_tool_idempotent() => Fix.ShouldGiveAsync("AGEN3004", "Effect", """
        public static class Tools
        {
            [Tool(Effect = Effect.ReadOnly), QualityGate(Gate.None)]
            public static void Save(string path, string text)
            {
                File.WriteAllText(path, text);
                File.Delete(path + ".old");
            }
        }
        """, """
        public static class Tools
        {
            [Tool(Effect = Effect.Idempotent), QualityGate(Gate.None)]
            public static void Save(string path, string text)
            {
                File.WriteAllText(path, text);
                File.Delete(path + ".old");
            }
        }
        """);

    [Fact]
    public Task Writes_that_add_up_make_the_tool_one_that_happens_once() => Fix.ShouldGiveAsync("AGEN3003", "Effect", """
        public static class Tools
        {
            [Tool("note", Effect = AgentGen.Effect.ReadOnly, TimeoutSeconds = 3)]
            public static void Note(string text) => File.AppendAllText("notes.txt", text);
        }
        """, """
        public static class Tools
        {
            [Tool("note", Effect = Effect.Once, TimeoutSeconds = 3)]
            public static void Note(string text) => File.AppendAllText("notes.txt", text);
        }
        """);

    [Fact]
    public Task A_tool_of_the_MCP_SDK_is_no_longer_said_to_be_read_only() => Fix.ShouldGiveAsync("AGEN3003", "Effect", """
        using ModelContextProtocol.Server;

        public static class Tools
        {
            [McpServerTool(Name = "note", ReadOnly = true)]
            public static void Note(string text) => File.AppendAllText("notes.txt", text);
        }
        """, """
        using ModelContextProtocol.Server;

        public static class Tools
        {
            [McpServerTool(Name = "note", ReadOnly = false)]
            public static void Note(string text) => File.AppendAllText("notes.txt", text);
        }
        """);

    [Fact]
    public Task A_tool_that_only_reads_is_declared_so() => Fix.ShouldGiveAsync("AGEN3005", "Effect", """
        public static class Tools
        {
            [Tool] public static string[] Names(string folder) => Directory.GetFiles(folder);

            [Tool("lines", Effect = Effect.Idempotent)]
            public static int Lines(string path) => File.ReadAllLines(path).Length;
        }
        """, """
        public static class Tools
        {
            [Tool(Effect = Effect.ReadOnly)] public static string[] Names(string folder) => Directory.GetFiles(folder);

            [Tool("lines", Effect = Effect.ReadOnly)]
            public static int Lines(string path) => File.ReadAllLines(path).Length;
        }
        """);

    [Fact]
    public Task A_tool_that_only_reads_has_nothing_to_capture() => Fix.ShouldGiveAsync("AGEN3005", "Effect", """
        public static class Tools
        {
            [Tool(Effect = Effect.Compensable, Capture = nameof(Take), Undo = nameof(Put))]
            public static int Lines(string path) => File.ReadAllLines(path).Length;

            private static string Take(string path) => path;
            private static UndoOutcome Put(string before) => throw new NotSupportedException();
        }
        """, """
        public static class Tools
        {
            [Tool(Effect = Effect.ReadOnly)]
            public static int Lines(string path) => File.ReadAllLines(path).Length;

            private static string Take(string path) => path;
            private static UndoOutcome Put(string before) => throw new NotSupportedException();
        }
        """);

    [Fact]
    public Task A_tool_that_cannot_be_taken_back_asks_a_person() => Fix.ShouldGiveAsync("AGEN3013", "RequiresApproval", """
        public static class Tools
        {
            [Tool]
            public static void Clear(string folder) => Directory.Delete(folder, recursive: true);

            [Tool("drop", RequiresApproval = false), QualityGate(Gate.None)]
            public static void Drop(string folder) => Directory.Delete(folder, true);
        }
        """, """
        public static class Tools
        {
            [Tool(RequiresApproval = true)]
            public static void Clear(string folder) => Directory.Delete(folder, recursive: true);

            [Tool("drop", RequiresApproval = true), QualityGate(Gate.None)]
            public static void Drop(string folder) => Directory.Delete(folder, true);
        }
        """);
}
