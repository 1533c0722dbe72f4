using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Effects;

public sealed class NarrowerEffectTests
{
    private const string Id = "AGEN3005";

    [Theory]
    [InlineData("[Tool] public int [|Sum|](int a, int b) => a + b;")]
    [InlineData("[Tool(Effect = Effect.Idempotent)] public string [|Read|](string name) => File.ReadAllText(Path.Combine(root, name));")]
    [InlineData("[Tool(Effect = Effect.Once)] public async Task<string> [|FetchAsync|](string id, CancellationToken ct) => await http.GetStringAsync($\"https://api.example.com/{id}\", ct);")]
    [InlineData("[Tool] public List<string> [|Find|](string text) { var hits = new List<string>(); foreach (var file in Directory.EnumerateFiles(root)) { if (File.ReadAllText(file).Contains(text)) { hits.Add(file); } } return hits; }")]
    [InlineData("[Tool] public string [|Report|]() { var text = new System.Text.StringBuilder(); foreach (var n in notes) { text.AppendLine(n.Title); } return text.ToString(); }")]
    [InlineData("[Tool] public Hit [|Best|](string text) => notes.Where(n => n.Title.Contains(text)).Select(n => new Hit(n.Title, n.Title.Length)).First();")]
    [InlineData("[Tool] public int [|Count|](string text) => Count2(text); private int Count2(string text) => notes.Count(n => n.Title == text);")]
    [InlineData("[Tool] public string [|Parse|](string text) => int.TryParse(text, out var n) ? n.ToString() : throw new ArgumentException(text);")]
    public Task A_tool_all_of_whose_body_is_known_to_read_could_say_so(string member) => Analyze.ShouldReportAsync(Id, In(member));

    [Theory]
    [InlineData("[Tool(Effect = Effect.ReadOnly)] public int Sum(int a, int b) => a + b;")]
    [InlineData("[Tool] public string Save(string text) => text.Trim();")]
    [InlineData("[Tool] public string Echo(string text) => text;")]
    [InlineData("[Tool] public string Version() => \"1.0\";")]
    [InlineData("[Tool] public Task Wait() => Task.CompletedTask;")]
    [InlineData("[Tool] public string Later() => throw new NotSupportedException();")]
    [InlineData("[Tool] public int Keep(string text) { notes.Add(new Note()); return notes.Count; }")]
    [InlineData("[Tool] public int Next() => ++count;")]
    [InlineData("[Tool] public string Hear(string word) { heard.Append(word).Append(' '); return heard.ToString(); }")]
    [InlineData("[Tool] public int Ring(int n) { List<int> a = [], b = a; a = b; b = a; a.Add(n); return a.Count; }")]
    [InlineData("[Tool] public int Next() { count = 3; return count + 1; }")]
    [InlineData("[Tool] public string Ask(string text) => service.Ask(text);")]
    [InlineData("[Tool] public string Ask(string text) { var found = Load(text); return found; } private string Load(string text) => service.Ask(text);")]
    [InlineData("[Tool] public string Ask(string text) => ask(text).Trim(); private readonly Func<string, string> ask = x => x;")]
    [InlineData("[Tool] public string Title(string text) { var note = notes[0]; note.Title = text; return note.Title.Trim(); }")]
    [InlineData("[Tool] public string Read(string path) { using var file = new FileStream(path, FileMode.Open); return file.Name; }")]
    [InlineData("[Tool] public string Convert(string text) { File.WriteAllText(\"x.txt\", text); return text.Trim(); }")]
    [InlineData("[Tool] public dynamic Any(string text) { dynamic d = text; return d.Length; }")]
    [InlineData("[Tool(EffectFrom = nameof(Of))] public int Sum(int a, int b) => a + b; private static Effect Of() => Effect.ReadOnly;")]
    [InlineData("[ModelContextProtocol.Server.McpServerTool] public int Sum(int a, int b) => a + b;")]
    public Task A_tool_that_is_not_wholly_known_or_is_a_stand_in_is_left_alone(string member) => Analyze.ShouldNotReportAsync(Id, In(member));

    private static string In(string member) => $$"""
        using System.Net.Http;

        public sealed class Note { public string Title { get; set; } = ""; }
        public sealed record Hit(string Title, int Length);
        public interface IService { string Ask(string text); }

        public sealed class Tools(string root, HttpClient http, IService service)
        {
            private readonly List<Note> notes = [];
            private readonly System.Text.StringBuilder heard = new();
            private int count;
            private object[] Used => [root, http, service, notes, count];

            {{member}}
        }
        """;
}
