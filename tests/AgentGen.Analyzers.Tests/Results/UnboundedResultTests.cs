using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Results;

public sealed class UnboundedResultTests
{
    private const string Id = "AGEN2014";

    [Theory]
    [InlineData("string Read(string path) => [|File.ReadAllText(path)|];")]
    [InlineData("async Task<string> Read(string name, CancellationToken ct) { var path = Path.Combine(root, name); var text = await [|File.ReadAllTextAsync(path, ct)|]; return $\"{name}:\\n{text}\"; }")]
    [InlineData("string Read(string name) { var path = Resolve(name); return [|File.ReadAllText(path)|]; }")]
    [InlineData("string[] Read(string path) => [|File.ReadAllLines(path)|];")]
    [InlineData("string Read(string path) => Convert.ToBase64String([|File.ReadAllBytes(path)|]);")]
    [InlineData("string Read(string path) { using var reader = new StreamReader(path); return [|reader.ReadToEnd()|]; }")]
    [InlineData("string Log() { using var run = Process.Start(new ProcessStartInfo(\"git\", \"log\") { RedirectStandardOutput = true })!; var text = [|run.StandardOutput.ReadToEnd()|]; run.WaitForExit(); return text; }")]
    [InlineData("Task<string> Fetch(string url) => [|http.GetStringAsync(url)|];")]
    [InlineData("async Task<string> Fetch(string url) { using var answer = await http.GetAsync(url); return await [|answer.Content.ReadAsStringAsync()|]; }")]
    [InlineData("Task<string> News() => [|http.GetStringAsync(\"https://news.example.com/\")|];")]
    [InlineData("IEnumerable<string> Rows() => [|connection.Query<string>(\"SELECT name FROM customers\")|];")]
    [InlineData("string Shown(string name) => TryResolve(name, out var full) ? [|File.ReadAllText(full)|] : \"\";")]
    [InlineData("string Find() => string.Join(\"\\n\", [|Directory.GetFiles(root, \"*\", SearchOption.AllDirectories)|]);")]
    [InlineData("List<string> Find(string folder) => [|Directory.EnumerateFiles(folder, \"*.cs\", new EnumerationOptions { RecurseSubdirectories = true })|].Select(file => Path.GetFileName(file)).ToList();")]
    [InlineData("async Task<List<Note>> All() => await [|db.Set<Note>().ToListAsync()|];")]
    [InlineData("async Task<List<Note>> All() => await [|notes.Notes.AsNoTracking().ToListAsync()|];")]
    public Task The_whole_of_something_is_reported(string member) => Analyze.ShouldReportAsync(Id, In(member));

    [Theory]
    [InlineData("string Read(string path, int offset, int limit) => string.Join(\"\\n\", File.ReadAllLines(path).Skip(offset).Take(limit));")]
    [InlineData("string Read(string path) => File.ReadAllText(path)[..1000];")]
    [InlineData("string Read(string path) { var text = File.ReadAllText(path); return text.Length > 10_000 ? \"too long\" : text; }")]
    [InlineData("string Read(string path) { if (new FileInfo(path).Length > 1_000_000) { return \"too large\"; } return File.ReadAllText(path); }")]
    [InlineData("string Read(string path) => Truncate(File.ReadAllText(path)); private static string Truncate(string text) => text;")]
    [InlineData("string Help() => File.ReadAllText(\"help.md\");")]
    [InlineData("string State() => File.ReadAllText(Path.Combine(root, \"state.json\"));")]
    [InlineData("int Lines(string path) => File.ReadAllText(path).Split('\\n').Length;")]
    [InlineData("bool Has(string path, string word) => File.ReadAllText(path).Contains(word);")]
    [InlineData("Note? Read(string path) => System.Text.Json.JsonSerializer.Deserialize<Note>(File.ReadAllText(path));")]
    [InlineData("async Task<int> Words(string url) => (await http.GetStringAsync(url)).Split(' ').Length;")]
    [InlineData("async Task<string> Title(string url) { var page = await http.GetStringAsync(url); return ReadTitle(page); } private static string ReadTitle(string page) => page;")]
    [InlineData("IEnumerable<string> Rows(string city) => connection.Query<string>(\"SELECT name FROM customers WHERE city = @city\", new { city });")]
    [InlineData("string[] Here(string folder) => Directory.GetFiles(folder);")]
    [InlineData("string? First() => Directory.EnumerateFiles(root, \"*.sln\", SearchOption.AllDirectories).FirstOrDefault();")]
    [InlineData("async Task<List<Note>> Some(string title) => await notes.Notes.Where(n => n.Title == title).ToListAsync();")]
    [InlineData("async Task<List<Note>> Some() => await notes.Notes.Take(20).ToListAsync();")]
    [InlineData("void Copy(string path) { var text = File.ReadAllText(path); File.WriteAllText(path + \".bak\", text); }")]
    public Task A_part_or_something_small_is_not(string member) => Analyze.ShouldNotReportAsync(Id, In(member));

    private static string In(string member) => $$"""
        using System.Net.Http;
        using Dapper;
        using Microsoft.EntityFrameworkCore;

        public sealed class Note { public string Title { get; set; } = ""; }
        public sealed class Notebook : DbContext { public DbSet<Note> Notes => throw null!; }

        public sealed class Tools(string root, HttpClient http, DbContext db, Notebook notes, System.Data.IDbConnection connection)
        {
            private object[] Used => [root, http, db, notes, connection];
            private bool TryResolve(string name, out string full) => (full = Path.Combine(root, name)).Length > 0;
            private string Resolve(string name) => Path.GetFullPath(Path.Combine(root, name));

            [Tool] public {{member}}
        }
        """ + Libraries.Source;
}
