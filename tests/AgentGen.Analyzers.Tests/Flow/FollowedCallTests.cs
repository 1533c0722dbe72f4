using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Flow;

/// <summary>How far calls, functions and objects are followed, and which names are believed. The rule about paths stands for all.</summary>
public sealed class FollowedCallTests
{
    private const string Id = "AGEN2007";

    [Theory]
    [InlineData("Func<string, string> read = p => File.ReadAllText([|p|]); return read(path);", "")]
    [InlineData("return [|new Reader(path)|].Read2();", "", "public sealed class Reader(string file) { public string Read2() => File.ReadAllText(file); }")]
    [InlineData("var reader = new Reader(path); return [|reader|].Read2();", "", "public sealed class Reader { private readonly string _p; public Reader(string file) { _p = Path.Combine(\"a\", file); } public string Read2() => File.ReadAllText(_p); }")]
    [InlineData("IStore store = null!; return store.Get([|path|]);", "", "public interface IStore { string Get(string p); } public sealed class Store : IStore { public string Get(string p) => File.ReadAllText(p); }")]
    [InlineData("if (!IsValidPath(path)) { return null; } return File.ReadAllText([|path|]);", "private static bool IsValidPath(string p) => !string.IsNullOrWhiteSpace(p) && p.Length < 100;")]
    [InlineData("EnsurePath(path); return File.ReadAllText([|path|]);", "private static void EnsurePath(string p) { if (p.Length == 0) { throw new ArgumentException(p); } }")]
    [InlineData("return File.ReadAllText([|Clean(path)|]);", "private static string Clean(string p) => p.Trim();")]
    [InlineData("return File.ReadAllText([|request?.Path ?? \"x\"|]);", "")]
    [InlineData("for (int i = 0; i < files.Length; i++) { File.Delete([|files[i]|]); } return null;", "")]
    [InlineData("string? last = null; while (count-- > 0) { if (last is not null) { File.Delete([|last|]); } last = path; } return null;", "")]
    [InlineData("try { path = Path.GetFullPath(path); } finally { File.Delete([|path|]); } return null;", "")]
    [InlineData("var copy = request with { Command = \"x\" }; return File.ReadAllText([|copy.Path|]);", "")]
    [InlineData("object boxed = path; return boxed is string s ? File.ReadAllText([|s|]) : null;", "")]
    [InlineData("var json = System.Text.Json.JsonDocument.Parse(text); return File.ReadAllText([|json.RootElement.GetProperty(\"p\").GetString()|]!);", "")]
    [InlineData("return string.Join(',', from file in files select File.ReadAllText([|file|]));", "")]
    [InlineData("EnsureFolder([|path|]); return null;", "private static void EnsureFolder(string p) { if (!Directory.Exists(p)) { Directory.CreateDirectory(p); } }")]
    [InlineData("var made = Make(new Request(path, \"fixed\", count, files)); return File.ReadAllText([|made.Path|]);", "private static Request Make(Request r) => r with { Count = 1 };")]
    [InlineData("var list = new List<Request> { new(path, name, count, files) }; return list.Where(r => r.Count > 1).ToList().Select(r => File.ReadAllText([|r.Path|]));", "")]
    public Task Is_followed(string body, string helper, string more = "") =>
        Analyze.ShouldReportAsync(Id, FlowCode.Tool(body, helper, more));

    [Theory]
    [InlineData("Func<string, string> read = p => File.ReadAllText(p); return read(\"x\");", "")]
    [InlineData("return new Reader(path, \"fixed\").Read2();", "", "public sealed class Reader(string other, string file) { public string Other => other; public string Read2() => File.ReadAllText(file); }")]
    [InlineData("IStore store = null!; return store.Get(path);", "", "public interface IStore { string Get(string p); } public sealed class A : IStore { public string Get(string p) => p; } public sealed class B : IStore { public string Get(string p) => File.ReadAllText(p); }")]
    [InlineData("var reader = new Reader(_root); return reader.Read2(path);", "", """
        public sealed class Reader(string root)
        {
            public string Read2(string p)
            {
                string full = Path.GetFullPath(Path.Combine(root, p));
                return full.StartsWith(root) ? File.ReadAllText(full) : "";
            }
        }
        """)]
    [InlineData("if (!IsValidPath(path)) { return null; } return File.ReadAllText(path);", "private static bool IsValidPath(string p) { foreach (char c in p) { if (c is '/' or '.') { return false; } } return true; }")]
    [InlineData("var error = CheckPath(path); if (error is not null) { return error; } return File.ReadAllText(path);", "private string? CheckPath(string p) => policy.IsAllowed(p) ? null : \"no\";")]
    [InlineData("var match = Regex.Match(name, \"^[a-z]+$\"); if (!match.Success) { return null; } return File.ReadAllText(name);", "")]
    [InlineData("var roots = new[] { _root }; var full = Path.GetFullPath(path); if (!roots.Any(r => full.StartsWith(r))) { return null; } return File.ReadAllText(full);", "")]
    [InlineData("var error = await CheckAsync(path); if (error is not null) { return error; } return File.ReadAllText(path);", "private async Task<string?> CheckAsync(string p) { await Task.Yield(); return count > 3 || policy.IsAllowed(p) ? null : $\"not {p}\"; } private int count;")]
    [InlineData("var made = Make(new Request(\"fixed\", name, count, files)); return File.ReadAllText(made.Path);", "private static Request Make(Request r) => r with { Count = 1 };")]
    [InlineData("var list = new List<Request> { new(\"fixed\", name, count, files) }; return list.Where(r => r.Count > 1).ToList().Select(r => File.ReadAllText(r.Path));", "")]
    [InlineData("return File.ReadAllText(new Area(_root).Resolve(path));", "", """
        public sealed class Area(string root)
        {
            public string Root { get; } = Path.GetFullPath(root);
            public string Resolve(string p)
            {
                string combined = Path.GetFullPath(Path.Combine(Root, p));
                if (string.Equals(combined, Root, StringComparison.Ordinal)) { return combined; }
                string start = Root.EndsWith(Path.DirectorySeparatorChar) ? Root : Root + Path.DirectorySeparatorChar;
                if (!combined.StartsWith(start, StringComparison.Ordinal)) { throw new UnauthorizedAccessException(p); }
                return combined;
            }
        }
        """)]
    public Task Is_not_reported(string body, string helper, string more = "") => Analyze.ShouldNotReportAsync(Id, FlowCode.Tool(body, helper, more));

    [Fact]
    public Task Code_in_a_list_of_arguments_is_reported() => Task.WhenAll(
        Analyze.ShouldReportAsync("AGEN2002", FlowCode.Tool("""return Process.Start("docker", ["exec", "app", "sh", "-c", [|text|]]);""")),
        Analyze.ShouldReportAsync("AGEN2010", FlowCode.Tool("""return Process.Start(new ProcessStartInfo("python3") { ArgumentList = { "-c", [|text|] } });""")),
        Analyze.ShouldNotReportAsync("AGEN2010", FlowCode.Tool("""return Process.Start("python3", ["run.py", "--name", text]);""")),
        Analyze.ShouldNotReportAsync("AGEN2002", FlowCode.Tool("""return Process.Start("pwsh", ["-File", "run.ps1", text]);""")));

    [Fact]
    public Task What_a_shell_reads_from_its_input_is_reported() => Task.WhenAll(
        Analyze.ShouldReportAsync("AGEN2002", FlowCode.Tool("""var info = new ProcessStartInfo("bash") { RedirectStandardInput = true }; using var p = Process.Start(info)!; p.StandardInput.WriteLine([|text|]); return null;""")),
        Analyze.ShouldNotReportAsync("AGEN2002", FlowCode.Tool("""var info = new ProcessStartInfo("sort") { RedirectStandardInput = true }; using var p = Process.Start(info)!; p.StandardInput.WriteLine(text); return null;""")));
}
