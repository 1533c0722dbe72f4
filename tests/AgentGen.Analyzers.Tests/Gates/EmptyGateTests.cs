using AgentGen.Analyzers.Tests.Verification;

namespace AgentGen.Analyzers.Tests.Gates;

public sealed class EmptyGateTests
{
    private const string Id = "AGEN3006";

    [Theory]
    [InlineData("[Tool, QualityGate(Gate.FileExists, nameof(path)), [|QualityGate(Gate.FileExists, \"path\")|]] public static void Write(string path) { }")]
    [InlineData("[Tool] [QualityGate<Real>(\"a\")] [QualityGate<Real>(\"b\")] [[|QualityGate<Real>(\"a\")|]] public static void Write(string path) { }")]
    [InlineData("[Tool, QualityGate(Gate.None), [|QualityGate(Gate.None)|]] public static void Write(string path) { }")]
    public Task A_gate_that_stands_there_twice_is_reported(string member) => Analyze.ShouldReportAsync(Id, In(member));

    [Theory]
    [InlineData("[Tool, [|QualityGate(Gate.None)|], QualityGate(Gate.TestsPass)] public static void Write(string path) { }")]
    [InlineData("[Tool, QualityGate<Real>, [|QualityGate(Gate.None)|]] public static void Write(string path) { }")]
    public Task None_beside_another_gate_is_reported(string member) => Analyze.ShouldReportAsync(Id, In(member));

    [Theory]
    [InlineData("ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) => new(GateVerdict.Passed(\"Fine.\"));")]
    [InlineData("ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) => ValueTask.FromResult(GateVerdict.Passed($\"{context.Tool} is fine.\"));")]
    [InlineData("ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) { if (context.Argument is null) { return new(GateVerdict.Passed(\"a\")); } var verdict = new GateVerdict(GateVerdictKind.Passed, \"b\"); return ValueTask.FromResult(verdict); }")]
    [InlineData("async ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) { return context.Tool == \"x\" ? GateVerdict.Passed(\"a\") : GateVerdict.Passed(\"b\"); }")]
    public Task A_gate_that_passes_every_call_is_reported(string evaluation) => Analyze.ShouldReportAsync(Id, Custom(evaluation, "[|QualityGate<Mine>|]"));

    [Theory]
    [InlineData("ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) => new(context.Argument is null ? GateVerdict.Failed(\"No.\") : GateVerdict.Passed(\"Fine.\"));")]
    [InlineData("ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) { if (!File.Exists(\"a\")) { return new(GateVerdict.NotEvaluated(\"No.\")); } return new(GateVerdict.Passed(\"Fine.\")); }")]
    [InlineData("async ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) { await File.ReadAllTextAsync(\"a\", cancellationToken); return GateVerdict.Passed(\"Fine.\"); }")]
    [InlineData("ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) { Look(context); return new(GateVerdict.Passed(\"Fine.\")); } private static void Look(GateContext context) => throw new InvalidOperationException();")]
    [InlineData("ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) => context.Argument is null ? throw new InvalidOperationException() : new(GateVerdict.Passed(\"Fine.\"));")]
    [InlineData("ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) => throw new NotSupportedException();")]
    public Task A_gate_that_looks_at_something_or_may_throw_is_not(string evaluation) => Analyze.ShouldReportAsync(Id, Custom(evaluation, "QualityGate<Mine>"));

    [Theory]
    [InlineData("[Tool, [|QualityGate(Gate.FileExists, nameof(path))|]] public static void DeleteFile(string path) => File.Delete(path);")]
    [InlineData("[Tool, [|QualityGate(Gate.FileExists, nameof(path))|]] public static string Remove(string path) { var full = Path.GetFullPath(Path.Combine(Root, path)); if (!full.StartsWith(Root)) { throw new ArgumentException(path); } if (File.Exists(full)) { File.Delete(full); } return $\"{path} is gone.\"; }")]
    [InlineData("[Tool, [|QualityGate(Gate.SyntaxValid, nameof(from))|]] public static void MoveFile(string from, string to) => File.Move(Inside(from), Inside(to), overwrite: true);")]
    [InlineData("[Tool, [|QualityGate(Gate.FileExists, nameof(path))|]] public static async Task TrashAsync(string path) { var inside = await InsideAsync(path); await Task.Run(() => File.Delete(inside)); }")]
    public Task A_gate_on_the_file_that_the_tool_takes_away_is_reported(string member) => Analyze.ShouldReportAsync(Id, In(member));

    [Theory]
    [InlineData("[Tool, QualityGate(Gate.FileExists, nameof(to))] public static void MoveFile(string from, string to) => File.Move(Inside(from), Inside(to));")]
    [InlineData("[Tool, QualityGate(Gate.FileExists, nameof(path))] public static void RemoveLine(string path, int line) => File.WriteAllLines(path, File.ReadAllLines(path).Where((_, i) => i != line));")]
    [InlineData("[Tool, QualityGate(Gate.FileExists, nameof(path))] public static void Replace(string path, string text) { File.Delete(path); File.WriteAllText(path, text); }")]
    [InlineData("[Tool, QualityGate(Gate.FileExists, nameof(path))] public static void RemoveComments(string path) { var text = File.ReadAllText(path); File.Delete(path); File.WriteAllText(path, text); }")]
    [InlineData("[Tool, QualityGate(Gate.FileExists, nameof(path))] public static void DeleteBackup(string path) => File.Delete(path + \".bak\");")]
    [InlineData("[Tool, QualityGate(Gate.FileExists, nameof(path))] public static void MoveUp(string path) { File.Move(Path.GetFileName(path), path); }")]
    [InlineData("[Tool, QualityGate(Gate.FileExists, nameof(path))] public static void RemoveDraft(string path) { try { using var stream = new FileStream(path, FileMode.Create); } catch { File.Delete(path); throw; } }")]
    [InlineData("[Tool, QualityGate(Gate.FileExists, nameof(path))] public static void Write(string path, string text) { if (text.Length == 0) { File.Delete(path); } Save(path, text); }")]
    public Task A_gate_on_a_file_that_is_there_afterwards_is_not(string member) => Analyze.ShouldNotReportAsync(Id, In(member));

    [Theory]
    [InlineData("[Tool, [|QualityGate(Gate.Contains, \"ok\")|]] public static string Send(string text) => $\"ok: {text}\";")]
    [InlineData("[Tool, [|QualityGate(Gate.Contains, \"ok\")|]] public static string Send(string text) { if (text.Length == 0) { return \"ok, nothing\"; } return \"ok, \" + text; }")]
    [InlineData("[Tool, [|QualityGate(Gate.Contains, \"ok\")|]] public static Task<string> SendAsync(string text) => Task.FromResult(text.Length == 0 ? \"ok\" : $\"{text} ok\");")]
    [InlineData("[Tool, [|QualityGate(Gate.Contains, \"ok\")|]] public static async Task<string> SendAsync(string text) { await Task.Yield(); if (text.Length > 9) { throw new ArgumentException(text); } return \"ok\"; }")]
    [InlineData("[Tool, [|QualityGate(Gate.Contains, \"ok\")|]] public static string Send(string text) => \"Sent.\";")]
    [InlineData("[Tool, [|QualityGate(Gate.Contains, \"Sent\")|]] public static string Send(string text) => text switch { \"\" => \"nothing\", _ => \"sent\" };")]
    public Task A_text_that_every_result_contains_or_none_is_reported(string member) => Analyze.ShouldReportAsync(Id, In(member));

    [Theory]
    [InlineData("[Tool, QualityGate(Gate.Contains, \"ok\")] public static string Send(string text) => text;")]
    [InlineData("[Tool, QualityGate(Gate.Contains, \"ok\")] public static string Send(string text) => text.Length == 0 ? \"failed\" : \"ok\";")]
    [InlineData("[Tool, QualityGate(Gate.Contains, \"ok\")] public static string Send(string text) => $\"status: {text}\";")]
    [InlineData("[Tool, QualityGate(Gate.Contains, \"ok\")] public static string Send(string text) { try { return \"ok \" + File.ReadAllText(text); } catch (IOException e) { return e.Message; } }")]
    [InlineData("[Tool, QualityGate(Gate.Contains, \"ok\")] public static string Send(string text) { Func<string> inner = () => \"ok\"; return inner(); }")]
    [InlineData("[Tool, QualityGate(Gate.Contains, \"7\")] public static int Count(string text) => 7;")]
    [InlineData("[Tool, QualityGate(Gate.Contains, \"ok\")] public static IEnumerable<string> Lines() { yield return \"ok\"; }")]
    [InlineData("[Tool, QualityGate(Gate.Contains, \"ok\")] public static string Send(string text) { var status = \"ok\"; status = text; return status; }")]
    public Task A_text_that_only_a_call_can_tell_is_not(string member) => Analyze.ShouldNotReportAsync(Id, In(member));

    [Theory]
    [InlineData("[Tool, QualityGate(Gate.None)] public static void Write(string path) { }")]
    [InlineData("[Tool(Effect = Effect.ReadOnly), QualityGate(Gate.FileExists, nameof(path))] public static string Read(string path) => File.ReadAllText(path);")]
    [InlineData("[Tool, QualityGate(Gate.FileExists, nameof(a)), QualityGate(Gate.FileExists, nameof(b))] public static void Join(string a, string b) { }")]
    [InlineData("[Tool, QualityGate(Gate.FileExists, nameof(path)), QualityGate(Gate.SyntaxValid, nameof(path)), QualityGate<Real>] public static void Write(string path) { }")]
    [InlineData("[QualityGate(Gate.None), QualityGate(Gate.None)] public static void NoTool(string path) { }")]
    [InlineData("[Tool, QualityGate(Gate.Contains, \"a\"), QualityGate(Gate.Contains, \"b\")] public static string Read(string path) => path;")]
    public Task Gates_that_each_say_something_are_not(string member) => Analyze.ShouldNotReportAsync(Id, In(member));

    private static string Custom(string evaluation, string attribute) => $$"""
        public static class Tools
        {
            [Tool, {{attribute}}] public static void Write(string path) { }
        }

        #pragma warning disable CS1998
        public sealed class Mine : IQualityGate
        {
            public {{evaluation}}
        }
        """;

    private static string In(string member) => $$"""
        public static class Tools
        {
            private const string Root = "/work";
            {{member}}
            private static string Inside(string path) => path.Contains("..") ? throw new ArgumentException(path) : Path.Combine(Root, path);
            private static Task<string> InsideAsync(string path) => Task.FromResult(Inside(path));
            private static void Save(string path, string text) => File.WriteAllText(path, text);
        }

        public sealed class Real : IQualityGate
        {
            public ValueTask<GateVerdict> EvaluateAsync(GateContext context, CancellationToken cancellationToken) => throw new NotSupportedException();
        }
        """;
}
