using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Declarations;

/// <summary>The fixes of refused declarations, and where none is offered.</summary>
public sealed class ToolDeclarationFixTests
{
    [Fact]
    public Task A_hidden_tool_and_the_types_around_it_are_made_internal() => Fix.ShouldGiveAsync("AGEN1001", "Internal", """
        public static class Outer
        {
            private sealed class Tools
            {
                [Tool(Effect = Effect.ReadOnly)] private protected string Read(string path) => path;
                [Tool(Effect = Effect.ReadOnly)] static string Look(string path) => path;
                [Tool(Effect = Effect.ReadOnly)] public string See(string path) => path;
            }

            class More
            {
                [Tool(Effect = Effect.ReadOnly)]
                string Hear(string path) => path;
            }
        }
        """, """
        public static class Outer
        {
            internal sealed class Tools
            {
                [Tool(Effect = Effect.ReadOnly)] internal string Read(string path) => path;
                [Tool(Effect = Effect.ReadOnly)] internal static string Look(string path) => path;
                [Tool(Effect = Effect.ReadOnly)] public string See(string path) => path;
            }

            internal class More
            {
                [Tool(Effect = Effect.ReadOnly)]
                internal string Hear(string path) => path;
            }
        }
        """);

    [Theory]
    [InlineData("file static class Tools { [Tool] public static void Read() { } }")]
    [InlineData("public class Tools { [Tool] protected virtual void Read() { } }")]
    [InlineData("public class Tools { protected virtual void Read() { } } public class More : Tools { [Tool] protected override void Read() { } }")]
    [InlineData("public static class Tools { private sealed record Key(int Id); [Tool] private static void Read(Key key) { } }")]
    [InlineData("public interface IRead { void Read(); } public sealed class Tools : IRead { [Tool] void IRead.Read() { } }")]
    [InlineData("public static class Tools { public static void Run() { Read(); [Tool] static void Read() { } } }")]
    public async Task Where_internal_would_not_do_it_is_not_offered(string source) => (await Fix.OfferedAsync("AGEN1001", source)).ShouldBeEmpty();

    [Fact]
    public Task A_parameter_by_reference_is_taken_by_value() => Fix.ShouldGiveAsync("AGEN1003", "ByValue", """
        public static class Tools
        {
            [Tool(Effect = Effect.ReadOnly)] public static string Read(ref string path, in int from, ref readonly int to) => path[from..to];
        }
        """, """
        public static class Tools
        {
            [Tool(Effect = Effect.ReadOnly)] public static string Read(string path, int from, int to) => path[from..to];
        }
        """);

    [Theory]
    [InlineData("public static class Tools { [Tool] public static void Read(out string path) => path = \"\"; }")]
    [InlineData("public static class Tools { [Tool] public static void Read(ReadOnlySpan<char> path) { } }")]
    [InlineData("public static class Tools { [Tool] public static void Read(ref string path) { } public static void Run() { var path = \"\"; Read(ref path); } }")]
    [InlineData("public class Tools { [Tool] public virtual void Read(ref string path) { } }")]
    [InlineData("public interface IRead { void Read(in int line); } public class Tools : IRead { [Tool] public void Read(in int line) { } }")]
    public async Task Where_a_value_would_not_do_it_is_not_offered(string source) => (await Fix.OfferedAsync("AGEN1003", source)).ShouldBeEmpty();

    [Fact]
    public Task A_name_is_written_with_the_letters_of_names() => Fix.ShouldGiveAsync("AGEN1005", "Name", $$"""
        public static class Tools
        {
            [Tool("read the file!", Effect = Effect.ReadOnly)] public static void Read() { }
            [Tool(name: "{{new string('x', 70)}}", Effect = Effect.ReadOnly)] public static void Look() { }
        }
        """, $$"""
        public static class Tools
        {
            [Tool("read_the_file", Effect = Effect.ReadOnly)] public static void Read() { }
            [Tool(name: "{{new string('x', 64)}}", Effect = Effect.ReadOnly)] public static void Look() { }
        }
        """);

    [Theory]
    [InlineData("public static class Tools { [Tool(\"\")] public static void Read() { } }")]
    [InlineData("public static class Tools { [Tool(\"读文件\")] public static void Read() { } }")]
    [InlineData("public static class Tools { [Tool] public static void Größe() { } }")]
    [InlineData("public static class Tools { [Tool(Name)] public static void Read() { } private const string Name = \"a b\"; }")]
    public async Task A_name_that_only_the_author_can_find_is_not_offered(string source) => (await Fix.OfferedAsync("AGEN1005", source)).ShouldBeEmpty();

    [Fact]
    public Task Overloads_are_named_after_their_parameters() => Fix.ShouldGiveAsync("AGEN1006", "Overloads", """
        public static class Tools
        {
            [Tool(Effect = Effect.ReadOnly)] public static string ReadFile(string path) => path;
            [Tool(Effect = Effect.ReadOnly)] public static string ReadFile(int fileId, CancellationToken token) => "";
            [Tool(Effect = Effect.ReadOnly), Phase(Phases.Planning)] public static string ReadFile(string path, int line) => path;
        }
        """, """
        public static class Tools
        {
            [Tool(Effect = Effect.ReadOnly)] public static string ReadFile(string path) => path;
            [Tool("read_file_by_file_id", Effect = Effect.ReadOnly)] public static string ReadFile(int fileId, CancellationToken token) => "";
            [Tool("read_file_by_path_line", Effect = Effect.ReadOnly), Phase(Phases.Planning)] public static string ReadFile(string path, int line) => path;
        }
        """);

    [Theory]
    [InlineData("public static class Tools { [Tool(\"same\")] public static void Read() { } [Tool(\"same\")] public static void Write() { } }")]
    [InlineData("public static class Tools { [Tool] public static void Read(int a) { } [Tool] public static void Read(string a) { } [Tool] public static void Read(long a) { } }")]
    [InlineData("public static class Tools { [Tool] public static void Read(int a) { } [Tool] public static void Read() { } }")]
    [InlineData("public static class Tools { [Tool] public static void Read() { } } public static class More { [Tool] public static void Read() { } }")]
    public async Task Names_that_parameters_do_not_give_are_not_offered(string source) => (await Fix.OfferedAsync("AGEN1006", source)).ShouldBeEmpty();
}
