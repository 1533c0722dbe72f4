using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Effects;

public sealed class EffectHonestyTests
{
    private const string Writes = "AGEN3003";
    private const string WritesWhatModelNames = "AGEN3004";

    [Theory]
    [InlineData("void Save() => [|File.WriteAllText(\"state.json\", \"{}\")|];")]
    [InlineData("Task SaveAsync(string text, CancellationToken ct) => [|File.AppendAllTextAsync(path, text, ct)|];")]
    [InlineData("void Clean() { if (File.Exists(path)) { [|File.Delete(path)|]; } }")]
    [InlineData("void Clean() => [|new DirectoryInfo(path).Delete(true)|];")]
    [InlineData("string Read(string name) { using var file = [|new FileStream(path, FileMode.Create)|]; return name; }")]
    [InlineData("string Read(string name) { using var file = [|File.Open(path, FileMode.OpenOrCreate, FileAccess.ReadWrite)|]; return name; }")]
    [InlineData("void Save(string text) { using var writer = [|new StreamWriter(path)|]; writer.Write(text); }")]
    [InlineData("void Drop(string key) { if (files.TryGetValue(key, out var file)) { [|File.Delete(file)|]; } }")]
    [InlineData("void Visit() => new List<string> { \"a\" }.ForEach(name => [|File.Delete(path)|]);")]
    [InlineData("void Visit() { Inner(); void Inner() => [|File.Delete(path)|]; }")]
    [InlineData("void Use() => [|Environment.SetEnvironmentVariable(\"MODE\", \"fast\")|];")]
    [InlineData("Task Close(string id) => [|http.PutAsync(endpoint + \"/orders/7\", null)|];")]
    [InlineData("Task Close(string id) => [|http.DeleteAsync(\"https://api.example.com/orders/7\")|];")]
    [InlineData("Task Close(string id) => http.SendAsync([|new HttpRequestMessage(HttpMethod.Put, \"https://api.example.com/orders/7\")|]);")]
    [InlineData("Task Close() => http.SendAsync(new HttpRequestMessage { [|Method = HttpMethod.Delete|], RequestUri = new Uri(\"https://api.example.com/orders/7\") });")]
    [InlineData("Task Close(string id) => [|http.PostAsync(\"https://api.example.com/orders/7/close\", null)|];")]
    [InlineData("Task Close(string text) => [|http.PostAsync(\"https://api.example.com/accounts/7/budgets\", new StringContent(text))|];")]
    [InlineData("Task Close(string text) => [|http.PostAsync(\"https://api.example.com/lists/7/checkout\", new StringContent(text))|];")]
    [InlineData("void Mark() { command.CommandText = \"UPDATE tasks SET done = 1\"; [|command.ExecuteNonQuery()|]; }")]
    [InlineData("object? Next() { using var next = command; next.CommandText = \"INSERT INTO t VALUES (1) RETURNING id\"; return [|next.ExecuteScalar()|]; }")]
    [InlineData("Task Mark(int id) => [|connection.ExecuteAsync(\"update tasks set done = 1 where id = @id\", new { id })|];")]
    [InlineData("List<int> Mark(int id) => [|connection.Query<int>(\"DELETE FROM tasks WHERE id = @id RETURNING id\", new { id })|].ToList();")]
    [InlineData("Task Touch() { db.Set<Note>().Add(new Note()); return [|db.SaveChangesAsync()|]; }")]
    [InlineData("Task Clear() => [|db.Set<Note>().ExecuteDeleteAsync()|];")]
    [InlineData("void Fix() => [|Process.Start(\"git\", \"commit -am done\")|];")]
    [InlineData("void Fix() { using var run = new Process { StartInfo = new ProcessStartInfo(\"bash\", \"-c \\\"rm -rf build\\\"\") }; [|run.Start()|]; }")]
    [InlineData("void Fix() { var start = new ProcessStartInfo(\"mv\") { ArgumentList = { \"a\", \"b\" } }; [|Process.Start(start)|]; }")]
    [InlineData("void Mail(string text) => [|new System.Net.Mail.SmtpClient(\"mail\").Send(\"a@example.com\", \"b@example.com\", \"Hello\", text)|];")]
    public Task A_tool_that_says_it_only_reads_and_changes_something_is_reported_at_the_call(string member) => Analyze.ShouldReportAsync(Writes, In(member));

    [Theory]
    [InlineData("void Save(string path, string text) => [|File.WriteAllText(path, text)|];")]
    [InlineData("void Save(string name, string text) { var file = Path.Combine(root, name.Trim()); [|File.WriteAllText(file, text)|]; }")]
    [InlineData("void Save(string name) => [|Directory.CreateDirectory($\"{root}/{name}\")|];")]
    [InlineData("void Keep(string name) { if (TryResolve(name, out string full)) { [|File.Delete(full)|]; } }")]
    [InlineData("void Keep(string name) { var full = ResolvePath(name); [|File.Delete(full)|]; }")]
    [InlineData("void Move(string from, string to) => [|File.Move(from, to)|];")]
    [InlineData("void Drop(string name) => [|new FileInfo(Path.Combine(root, name)).Delete()|];")]
    [InlineData("Task Close(string id) => [|http.PutAsync(\"https://api.example.com/orders/\" + id, null)|];")]
    [InlineData("Task Call(string url) => [|http.DeleteAsync(url)|];")]
    [InlineData("Task Call(string url, string body) => [|http.PostAsync(url, new StringContent(body))|];")]
    [InlineData("int Sql(string sql) { command.CommandText = sql; return [|command.ExecuteNonQuery()|]; }")]
    [InlineData("int Sql(string sql) { using var run = connection.CreateCommand(); run.CommandText = sql; return [|run.ExecuteNonQuery()|]; }")]
    [InlineData("Task Sql(string sql) => [|connection.ExecuteAsync(sql)|];")]
    [InlineData("void Run(string program) => [|Process.Start(program)|];")]
    [InlineData("void Run(string command) => [|Process.Start(\"bash\", new[] { \"-c\", command })|];")]
    public Task It_is_an_error_where_the_model_names_the_target(string member) => Analyze.ShouldReportAsync(WritesWhatModelNames, In(member));

    [Fact]
    public Task A_callee_is_followed_one_level_down_and_reported_at_its_call() => Analyze.ShouldReportAsync(Writes, In("""
        string Read(string name) { [|Keep()|]; return name; }
        private void Keep() => File.WriteAllText("state.json", "{}");
        """));

    [Fact]
    public Task What_a_callee_is_given_by_the_model_names_the_target() => Analyze.ShouldReportAsync(WritesWhatModelNames, In("""
        string Read(string name) { [|Keep(root, name)|]; return name; }
        private static void Keep(string folder, string name) => File.WriteAllText(Path.Combine(folder, name), "{}");
        """));

    [Fact]
    public async Task The_message_names_the_call_and_what_it_does_and_the_place_in_the_callee_is_given()
    {
        var compilation = TestCode.Compile(MarkedSource.Parse(In("string Read(string name) { Keep(); return name; } private void Keep() => File.Delete(\"state.json\");")).Text);
        var diagnostic = (await Analyze.RunAsync(compilation)).Where(d => d.Id == Writes).ShouldHaveSingleItem();
        diagnostic.GetMessage().ShouldBe(
            "The tool 'Read' says that it only reads, but 'Keep', by its 'File.Delete', deletes a file: declare Effect.Idempotent, or take the call out");
        diagnostic.AdditionalLocations.ShouldHaveSingleItem().SourceTree!.ToString().ShouldContain("File.Delete");
    }

    [Fact]
    public Task A_tool_of_the_MCP_SDK_that_says_it_is_read_only_is_held_to_it() => Analyze.ShouldReportAsync(Writes, """
        public static class Tools
        {
            [ModelContextProtocol.Server.McpServerTool(Name = "clean", ReadOnly = true)]
            public static void Clean() => [|File.Delete("state.json")|];

            [ModelContextProtocol.Server.McpServerTool(Destructive = true)]
            public static void Drop() => File.Delete("state.json");
        }
        """);

    [Theory]
    [InlineData("string Read(string name) => File.ReadAllText(Path.Combine(root, Path.GetFileName(name)));")]
    [InlineData("string Read(string name) { using var file = new FileStream(path, FileMode.Open, FileAccess.Read); using var reader = new StreamReader(file); return reader.ReadToEnd(); }")]
    [InlineData("string Read(string name) { using var file = new FileStream(path, FileMode.Open); return file.Name; }")]
    [InlineData("string Convert(string text) { var file = Path.GetTempFileName(); File.WriteAllText(file, text); try { return File.ReadAllText(file); } finally { File.Delete(file); } }")]
    [InlineData("string Convert(string name) { var file = Path.Combine(Path.GetTempPath(), name); File.WriteAllText(file, name); return file; }")]
    [InlineData("string Read(string name) { File.AppendAllText(Path.Combine(root, \"tools.log\"), name); return name; }")]
    [InlineData("string Read(string name) { Directory.CreateDirectory(path); return string.Join(\"\\n\", Directory.GetFiles(path)); }")]
    [InlineData("Task<string> Read(string id) => http.GetStringAsync($\"https://api.example.com/orders/{id}\");")]
    [InlineData("Task Find(string text) => http.PostAsync(\"https://api.example.com/search\", new StringContent(text));")]
    [InlineData("Task Find(string text) => http.PostAsync(endpoint, new StringContent(text));")]
    [InlineData("async Task<string> Read() { using var request = new HttpRequestMessage(HttpMethod.Get, endpoint); var answer = await http.SendAsync(request); return answer.ReasonPhrase ?? \"\"; }")]
    [InlineData("object? Count() { command.CommandText = \"SELECT count(*) FROM tasks\"; return command.ExecuteScalar(); }")]
    [InlineData("void Begin() { using var run = connection.CreateCommand(); run.CommandText = \"PRAGMA journal_mode = WAL;\"; run.ExecuteNonQuery(); }")]
    [InlineData("List<int> Find(string title) => connection.Query<int>(\"with t as (select * from tasks) select id from t where title = @title\", new { title }).ToList();")]
    [InlineData("Task<List<Note>> All() => db.Set<Note>().AsNoTracking().ToListAsync();")]
    [InlineData("string Status() { using var run = Process.Start(new ProcessStartInfo(\"git\", \"status --short\") { RedirectStandardOutput = true })!; return run.StandardOutput.ReadToEnd(); }")]
    [InlineData("string Log(string file) { using var run = Process.Start(new ProcessStartInfo(\"git\") { ArgumentList = { \"log\", \"--\", file } })!; run.Kill(); return \"\"; }")]
    [InlineData("string Head(string file) => Git(\"log -1\"); private string Git(string arguments) { using var run = Process.Start(\"git\", arguments); return run.ProcessName; }")]
    [InlineData("string Read(string name) { logger.LogInformation(\"read {Name}\", name); Console.WriteLine(name); seen.Add(name); return name; }")]
    [InlineData("string Read(string name) { LogUse(name); return name; } private void LogUse(string name) => File.AppendAllText(\"uses.txt\", name);")]
    [InlineData("string Read(string name) { var text = new System.Text.StringBuilder(); text.Append(name); return text.ToString(); }")]
    [InlineData("Func<Task> Later() { return Keep; } private Task Keep() => File.WriteAllTextAsync(path, \"\");")]
    public async Task A_tool_that_reads_or_keeps_to_its_own_temporary_files_is_not(string member)
    {
        await Analyze.ShouldNotReportAsync(Writes, In(member));
        await Analyze.ShouldNotReportAsync(WritesWhatModelNames, In(member));
    }

    [Theory]
    [InlineData("[Tool(Effect = Effect.Idempotent)] public static void Save(string path) => File.WriteAllText(path, \"\");")]
    [InlineData("[Tool] public static void Save(string path) => File.WriteAllText(path, \"\");")]
    [InlineData("[Tool(Effect = Effect.ReadOnly, EffectFrom = nameof(Of))] public static void Save(string path) => File.WriteAllText(path, \"\"); private static Effect Of(string path) => Effect.ReadOnly;")]
    [InlineData("[ModelContextProtocol.Server.McpServerTool(ReadOnly = false)] public static void Save(string path) => File.WriteAllText(path, \"\");")]
    [InlineData("[Microsoft.SemanticKernel.KernelFunction] public static void Save(string path) => File.WriteAllText(path, \"\");")]
    [InlineData("public static void Save(string path) => File.WriteAllText(path, \"\");")]
    public async Task A_tool_that_does_not_say_so_is_not_held_to_it(string member)
    {
        await Analyze.ShouldNotReportAsync(Writes, $"public static class Tools {{ {member} }}");
        await Analyze.ShouldNotReportAsync(WritesWhatModelNames, $"public static class Tools {{ {member} }}");
    }

    private static string In(string member) => $$"""
        using System.Net.Http;
        using Dapper;
        using Microsoft.EntityFrameworkCore;
        using Microsoft.Extensions.Logging;

        public sealed class Note;

        public sealed class Tools(string root, string endpoint, HttpClient http, System.Data.Common.DbConnection connection, System.Data.Common.DbCommand command, DbContext db, ILogger logger)
        {
            private readonly string path = Path.Combine(root, "notes.txt");
            private readonly List<string> seen = [];
            private object[] Used => [endpoint, http, connection, command, db, logger, path, seen];

            private readonly Dictionary<string, string> files = [];
            private bool TryResolve(string name, out string full) => (full = Path.Combine(root, name)).StartsWith(root, StringComparison.Ordinal);
            private string ResolvePath(string name) => TryResolve(name, out var full) ? full : throw new ArgumentException(name);

            [Tool(Effect = Effect.ReadOnly)] public {{member}}
        }
        """ + Libraries.Source;
}
