using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Flow;

public sealed class UnconfinedPathTests
{
    private const string Id = "AGEN2007";

    [Theory]
    [InlineData("return File.ReadAllText([|path|]);")]
    [InlineData("return await File.ReadAllTextAsync([|path|], ct);")]
    [InlineData("File.Delete([|Path.Combine(_root, path)|]); return null;")]
    [InlineData("File.WriteAllText([|$\"{_root}/{path}\"|], text); return null;")]
    [InlineData("var full = Path.GetFullPath(path); return File.ReadAllBytes([|full|]);")]
    [InlineData("using var stream = new FileStream([|path.Trim()|], FileMode.Open); return stream.Length;")]
    [InlineData("using var reader = new StreamReader([|path|]); return reader.ReadToEnd();")]
    [InlineData("File.Copy([|path|], [|name|]); return null;")]
    [InlineData("Directory.Delete([|request.Path|], true); return null;")]
    [InlineData("foreach (var file in files) { File.Delete([|file|]); } return null;")]
    [InlineData("return files.Select(file => File.ReadAllText([|file|])).ToList();")]
    [InlineData("return files.Where(file => file.Length > 3).Select(file => Path.Combine(_root, file)).Select(full => File.ReadAllText([|full|])).ToList();")]
    [InlineData("var info = new FileInfo(path); [|info|].Delete(); return null;")]
    [InlineData("var target = count > 1 ? path : \"fixed\"; return File.ReadAllText([|target|]);")]
    [InlineData("var target = Root; if (count > 1) { target = path; } return File.ReadAllText([|target|]);")]
    [InlineData("var parts = path.Split('/'); return File.ReadAllText([|parts[^1]|]);")]
    [InlineData("var (a, b) = (path, count); return File.ReadAllText([|a|]);")]
    [InlineData("var builder = new StringBuilder(); builder.Append(Root).Append(path); return File.ReadAllText([|builder.ToString()|]);")]
    [InlineData("var builder = new StringBuilder(Root); builder.Append($\"{count}/{path}\"); return File.ReadAllText([|builder.ToString()|]);")]
    [InlineData("return File.Exists(path) ? File.ReadAllText([|path|]) : null;")]
    [InlineData("if (string.IsNullOrWhiteSpace(path)) { throw new ArgumentException(path); } return File.ReadAllText([|path|]);")]
    [InlineData("ArgumentException.ThrowIfNullOrEmpty(path); return File.ReadAllText([|path|]);")]
    [InlineData("if (path.Contains(\"..\")) { throw new ArgumentException(path); } return File.ReadAllText([|Path.Combine(_root, path)|]);")]
    [InlineData("var full = Path.GetFullPath(Path.Combine(_root, path)); if (full.StartsWith(_root)) { Use(full); } return File.ReadAllText([|full|]);")]
    [InlineData("if (Path.GetExtension(path) != \".md\") { return null; } return File.ReadAllText([|path|]);")]
    [InlineData("return await Task.Run(() => File.ReadAllText([|path|]), ct);")]
    [InlineData("return Read(path); string Read(string p) => File.ReadAllText([|p|]);")]
    [InlineData("var options = new Request(path, name, 1, files); return File.ReadAllText([|options.Path|]);")]
    [InlineData("if (request is { Path: var p }) { return File.ReadAllText([|p|]); } return null;")]
    [InlineData("var list = new List<string>(); list.Add(path); return File.ReadAllText([|list[0]|]);")]
    [InlineData("var map = new Dictionary<string, string> { [\"p\"] = path }; return File.ReadAllText([|map[\"p\"]|]);")]
    [InlineData("try { return File.ReadAllText([|path|]); } catch (IOException) { return File.ReadAllText([|name|]); }")]
    [InlineData("System.IO.Compression.ZipFile.ExtractToDirectory([|path|], Root); return null;")]
    [InlineData("var full = Root + path; full = full.Replace('\\\\', '/'); return File.OpenRead([|full|]);")]
    [InlineData("return path switch { null or \"\" => null, var p => File.ReadAllText([|p|]) };")]
    public Task A_path_that_a_model_writes_is_reported(string body) => Analyze.ShouldReportAsync(Id, FlowCode.Tool(body));

    [Theory]
    [InlineData("return File.ReadAllText(\"fixed.txt\");")]
    [InlineData("return File.ReadAllText(Path.Combine(_root, Path.GetFileName(path)));")]
    [InlineData("return File.ReadAllText(Path.Combine(_root, $\"{count}.json\"));")]
    [InlineData("File.WriteAllText(Path.Combine(_root, \"out.txt\"), text); return null;")]
    [InlineData("var full = Path.GetFullPath(Path.Combine(_root, path)); if (!full.StartsWith(_root, StringComparison.Ordinal)) { throw new UnauthorizedAccessException(); } return File.ReadAllText(full);")]
    [InlineData("var full = Path.GetFullPath(path, _root); if (full.StartsWith(_root)) { return File.ReadAllText(full); } return null;")]
    [InlineData("var full = Path.GetFullPath(path, _root); bool inside = full.StartsWith(_root); if (!inside) { return null; } return File.ReadAllText(full);")]
    [InlineData("var full = Path.GetFullPath(path, _root); if (full != _root && !full.StartsWith(_root)) { return null; } return File.ReadAllText(full);")]
    [InlineData("var full = Path.GetFullPath(path, _root); return full.StartsWith(_root) ? File.ReadAllText(full) : null;")]
    [InlineData("var full = Path.GetFullPath(path); if (Path.GetRelativePath(_root, full).StartsWith(\"..\")) { return null; } return File.ReadAllText(full);")]
    [InlineData("var relative = Path.GetRelativePath(_root, path); if (relative.StartsWith(\"..\") || Path.IsPathRooted(relative)) { return null; } return File.ReadAllText(Path.Combine(_root, relative));")]
    [InlineData("if (!workspace.TryResolve(path, out var full, out var refusal)) { return refusal; } return File.ReadAllText(full);")]
    [InlineData("if (Path.IsPathRooted(path) || path.Contains(\"..\")) { return null; } return File.ReadAllText(Path.Combine(_root, path));")]
    [InlineData("if (!Allowed.Contains(name)) { return null; } return File.ReadAllText(name);")]
    [InlineData("if (name is not (\"a\" or \"b\")) { return null; } return File.ReadAllText(name);")]
    [InlineData("if (name != \"a\") { return null; } return File.ReadAllText(name);")]
    [InlineData("switch (name) { case \"a\": case \"b\": return File.ReadAllText(name); default: return null; }")]
    [InlineData("var file = name switch { \"a\" => \"a.txt\", _ => \"b.txt\" }; return File.ReadAllText(file);")]
    [InlineData("if (!Regex.IsMatch(name, \"^[a-z]+$\")) { return null; } return File.ReadAllText(name);")]
    [InlineData("if (!policy.IsAllowed(path)) { return null; } return File.ReadAllText(path);")]
    [InlineData("if (policy.IsForbidden(path)) { throw new InvalidOperationException(); } return File.ReadAllText(path);")]
    [InlineData("policy.Validate(path); return File.ReadAllText(path);")]
    [InlineData("return File.ReadAllText(policy.Resolve(path));")]
    [InlineData("if (!name.All(char.IsLetterOrDigit)) { return null; } return File.ReadAllText(name);")]
    [InlineData("if (name.Any(c => !char.IsLetter(c))) { return null; } return File.ReadAllText(name);")]
    [InlineData("var safe = new string(name.Where(char.IsLetterOrDigit).ToArray()); return File.ReadAllText(safe);")]
    [InlineData("foreach (var c in Path.GetInvalidFileNameChars()) { name = name.Replace(c, '_'); } return File.ReadAllText(Path.Combine(_root, name));")]
    [InlineData("var safe = string.Join(\"_\", name.Split(Path.GetInvalidFileNameChars())); return File.ReadAllText(safe);")]
    [InlineData("if (name.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0) { return null; } return File.ReadAllText(Path.Combine(_root, name));")]
    [InlineData("if (name.Contains('/') || name.Contains('\\\\')) { return null; } return File.ReadAllText(Path.Combine(_root, name));")]
    [InlineData("if (!Guid.TryParse(name, out var id)) { return null; } return File.ReadAllText(Path.Combine(_root, name));")]
    [InlineData("return File.Exists(path);")]
    [InlineData("return Path.GetFullPath(path).Length;")]
    [InlineData("if (Path.GetFileName(name) != name) { return null; } return File.ReadAllText(Path.Combine(_root, name));")]
    [InlineData("foreach (var file in files) { policy.Validate(file); } foreach (var file in files) { File.Delete(file); } return null;")]
    [InlineData("if (files.Any(file => !policy.IsAllowed(file))) { return null; } foreach (var file in files) { File.Delete(file); } return null;")]
    [InlineData("return files.Where(policy.IsAllowed).Select(File.ReadAllText).ToList();")]
    [InlineData("return files.Where(file => policy.IsAllowed(file)).Select(file => File.ReadAllText(file)).ToList();")]
    [InlineData("if (!policy.IsAllowed(request.Path)) { return null; } return File.ReadAllText(request.Path);")]
    [InlineData("var entries = Directory.EnumerateFiles(_root, \"*.md\"); return entries.FirstOrDefault(entry => Path.GetFileNameWithoutExtension(entry) == name) is { } found ? File.ReadAllText(found) : null;")]
    public Task A_path_that_is_confined_or_checked_is_not_reported(string body) => Analyze.ShouldNotReportAsync(Id, FlowCode.Tool(body));

    [Theory]
    [InlineData("return Read([|path|]);", "private static string Read(string p) => File.ReadAllText(p);")]
    [InlineData("return await ReadAsync([|path|], ct);", "private static async Task<string> ReadAsync(string p, CancellationToken ct) { return await File.ReadAllTextAsync(p, ct); }")]
    [InlineData("return File.ReadAllText([|InRoot2(path)|]);", "private string InRoot2(string p) => Path.Combine(_root, p);")]
    [InlineData("return Outer([|request|]);", "private static string Outer(Request r) => Inner(r.Path); private static string Inner(string p) => File.ReadAllText(p);")]
    [InlineData("Fill(path, out var full); return File.ReadAllText([|full|]);", "private void Fill(string p, out string f) => f = Path.Combine(_root, p);")]
    [InlineData("return [|path|].ReadIt();", "} public static class More { public static string ReadIt(this string p) => File.ReadAllText(p);")]
    public Task A_call_of_the_project_is_followed(string body, string helper) => Analyze.ShouldReportAsync(Id, FlowCode.Tool(body, helper));

    [Theory]
    [InlineData("return File.ReadAllText(Under(path));", """
        private string Under(string p)
        {
            var full = Path.GetFullPath(Path.Combine(_root, p));
            if (!full.StartsWith(_root, StringComparison.Ordinal)) { throw new UnauthorizedAccessException(); }
            return full;
        }
        """)]
    [InlineData("if (!Good(path)) { return null; } return File.ReadAllText(path);", "private bool Good(string p) => Path.GetFullPath(p).StartsWith(_root);")]
    [InlineData("if (!TryUnder(path, out var full)) { return null; } return File.ReadAllText(full);", """
        private bool TryUnder(string p, out string full)
        {
            full = Path.GetFullPath(Path.Combine(_root, p));
            return full.StartsWith(_root, StringComparison.Ordinal);
        }
        """)]
    [InlineData("Stop(path); return File.ReadAllText(path);", "private void Stop(string p) { if (!Allowed.Contains(p)) { throw new ArgumentException(p); } }")]
    [InlineData("return Helper.Read(_root, path);", """
        } public static class Helper {
            public static string Read(string root, string p) => File.ReadAllText(Confine(root, p));
            private static string Confine(string root, string p)
            {
                var full = Path.GetFullPath(Path.Combine(root, p));
                return full.StartsWith(root) ? full : throw new ArgumentException(p);
            }
        """)]
    [InlineData("return File.ReadAllText(SafeName(name));", "private static string SafeName(string n) => n.Replace('/', '_');")]
    public Task A_check_in_a_method_of_the_project_is_seen(string body, string helper) => Analyze.ShouldNotReportAsync(Id, FlowCode.Tool(body, helper));

    [Fact]
    public Task What_one_tool_keeps_in_a_field_another_reads() => Analyze.ShouldReportAsync(Id, """
        public sealed class Tools
        {
            private string _folder = "";

            [Tool] public void Choose(string folder) => _folder = folder;

            [Tool] public string Read() => File.ReadAllText([|Path.Combine(_folder, "readme.md")|]);
        }
        """);

    [Theory]
    [InlineData("[ModelContextProtocol.Server.McpServerTool]")]
    [InlineData("[Microsoft.SemanticKernel.KernelFunction]")]
    public Task Tools_of_other_frameworks_are_looked_at(string attribute) => Analyze.ShouldReportAsync(Id, $$"""
        public static class Tools
        {
            {{attribute}} public static string Read(string path) => File.ReadAllText([|path|]);
            public static string NoTool(string path) => File.ReadAllText(path);
        }
        """);

    [Fact]
    public Task A_lambda_that_is_made_a_tool_is_looked_at() => Analyze.ShouldReportAsync(Id, """
        using Microsoft.Extensions.AI;

        public static class Setup
        {
            public static AIFunction Make(string root) => AIFunctionFactory.Create((string path) => File.ReadAllText([|Path.Combine(root, path)|]), "read");
            public static AIFunction Local(string root)
            {
                return AIFunctionFactory.Create(Read);
                string Read(string path) => File.ReadAllText([|path|]);
            }
        }
        """);
}
