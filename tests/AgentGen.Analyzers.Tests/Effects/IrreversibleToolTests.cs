using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Effects;

public sealed class IrreversibleToolTests
{
    private const string Id = "AGEN3013";

    [Theory]
    [InlineData("[Tool] public void [|Clear|](string folder) => Directory.Delete(folder, true);")]
    [InlineData("[Tool(Effect = Effect.Idempotent)] public void [|Clear|](string folder) => new DirectoryInfo(folder).Delete(recursive: true);")]
    [InlineData("[Tool(RequiresApproval = false)] public void [|Clear|](string folder) => Empty(folder); private static void Empty(string folder) => Directory.Delete(folder, true);")]
    [InlineData("[Tool] public void [|Drop|](string file) => File.Delete(Path.Combine(root, file));")]
    [InlineData("[Tool] public Task [|CloseAsync|](string id) => http.DeleteAsync($\"https://api.example.com/accounts/{id}\");")]
    [InlineData("[Tool] public Task [|PayAsync|](string id) => http.PostAsync($\"https://api.example.com/invoices/{id}/pay\", null);")]
    [InlineData("[Tool] public void [|Mail|](string text) => new System.Net.Mail.SmtpClient(\"mail\").Send(\"a@example.com\", \"b@example.com\", \"Hello\", text);")]
    [InlineData("[Tool] public Task [|ForgetAsync|](int id) => connection.ExecuteAsync(\"DELETE FROM customers WHERE id = @id\", new { id });")]
    [InlineData("[Tool] public void [|Drop|]() { command.CommandText = \"DROP TABLE customers\"; command.ExecuteNonQuery(); }")]
    [InlineData("[Tool] public void [|Drop|]() { using var drop = connection.CreateCommand(); drop.CommandText = \"DROP TABLE customers\"; drop.ExecuteNonQuery(); }")]
    [InlineData("[Tool] public Task [|ForgetAsync|](string name) => db.Set<Note>().Where(n => n.ToString() == name).ExecuteDeleteAsync();")]
    [InlineData("[Tool] public void [|Wipe|]() => Process.Start(\"bash\", \"-c \\\"rm -rf ~\\\"\");")]
    public Task A_tool_that_cannot_be_taken_back_and_asks_nobody_is_reported(string member) => Analyze.ShouldReportAsync(Id, In(member));

    [Theory]
    [InlineData("[Tool(RequiresApproval = true)] public void Clear(string folder) => Directory.Delete(folder, true);")]
    [InlineData("[Tool] public void Clear(string folder) => Directory.Delete(folder);")]
    [InlineData("[Tool] public void Clear() => File.Delete(Path.Combine(root, \"notes.txt\"));")]
    [InlineData("[Tool] public void Forget(string name) => File.Delete(Path.Combine(root, \"cache\", name));")]
    [InlineData("[Tool(Effect = Effect.Compensable)] public void Drop(string file) => File.Delete(Path.Combine(root, file));")]
    [InlineData("[Tool] public string Convert(string text) { var folder = Directory.CreateTempSubdirectory().FullName; Directory.Delete(folder, true); return text; }")]
    [InlineData("[Tool] public void Build() { var temp = Path.Combine(Path.GetTempPath(), \"build\"); Directory.Delete(temp, recursive: true); }")]
    [InlineData("[Tool] public Task CreateAsync(string name) => http.PostAsync(\"https://api.example.com/items\", new StringContent(name));")]
    [InlineData("[Tool] public Task RenameAsync(int id, string name) => connection.ExecuteAsync(\"UPDATE items SET name = @name WHERE id = @id\", new { id, name });")]
    [InlineData("[Tool] public Task AddAsync() { db.Set<Note>().Add(new Note()); return db.SaveChangesAsync(); }")]
    [InlineData("[Tool] public void Commit() => Process.Start(\"git\", \"commit -am done\");")]
    [InlineData("[Tool] public void Write(string path, string text) => File.WriteAllText(path, text);")]
    [InlineData("[Tool(Effect = Effect.ReadOnly)] public void Clear(string folder) => Directory.Delete(folder, true);")]
    [InlineData("[Tool(EffectFrom = nameof(Of))] public void Clear(string folder) => Directory.Delete(folder, true); private static Effect Of(string folder) => Effect.Once;")]
    [InlineData("[ModelContextProtocol.Server.McpServerTool] public void Clear(string folder) => Directory.Delete(folder, true);")]
    [InlineData("public void Clear(string folder) => Directory.Delete(folder, true);")]
    public Task A_tool_that_asks_or_whose_work_can_be_made_good_is_not(string member) => Analyze.ShouldNotReportAsync(Id, In(member));

    private static string In(string member) => $$"""
        using System.Net.Http;
        using Dapper;
        using Microsoft.EntityFrameworkCore;

        public sealed class Note;

        public sealed class Tools(string root, HttpClient http, System.Data.Common.DbConnection connection, System.Data.Common.DbCommand command, DbContext db)
        {
            private object[] Used => [root, http, connection, command, db];

            {{member}}
        }
        """ + Libraries.Source;
}
