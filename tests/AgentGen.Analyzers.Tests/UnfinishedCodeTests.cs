using AgentGen.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.Analyzers.Tests;

/// <summary>While somebody types, code is broken most of the time: no analyzer and no fix throws on it.</summary>
public sealed class UnfinishedCodeTests
{
    private const string Source = """"
        [assembly: AgentTools(Name = "T")]
        public enum Stage { [PhaseEdge(Done)] Draft, Done }
        [Phase(Phases.Building)]
        public sealed class Tools(ICommandRunner runner)
        {
            private const string Remote = "origin";
            /// <summary>Writes.</summary>
            /// <param name="path">Where.</param>
            [Tool("write", Effect = Effect.Compensable, Capture = nameof(Take), Undo = nameof(Put), Resources = [nameof(path)])]
            [QualityGate(Gate.FileExists, nameof(path)), QualityGate<Mine>("x"), Phase<Stage>(Stage.Draft)]
            public async Task<CommandResult> Write(string path, int? n = 3, IReadOnlyList<string>? all = null, CancellationToken ct = default)
            {
                var where = path;
                var text = $"cat {where,3:x} " + string.Format("{0} {1:n}", path, n) + @"a ""b""" + Remote;
                using var process = new Process { StartInfo = { FileName = "bash", Arguments = $"-c \"cat {path}\\\"\"" } };
                process.StartInfo.ArgumentList.Add("-c");
                Process.Start("sh", ["-c", $"""rm -rf {path} / """, .. all ?? []]);
                var info = new ProcessStartInfo("/bin/zsh") { ArgumentList = { "-lc", "rm -rf /" } };
                return await runner.RunAsync(new CommandRequest { ShellText = text } with { ShellText = path }, ct);
            }
            private string Take(string path) => path;
            private UndoOutcome Put(string before) => throw new NotSupportedException();
            [Tool] public void Shell([ShellCommand] string command = "rm -rf /") => Shell($"a {command}");
            [Tool] private T? Get<T>(ref T? x, out string y, Stream z) => throw new NotSupportedException();
        }
        """";

    [Fact]
    public async Task Code_that_ends_anywhere_is_survived()
    {
        for (int end = 0; end < Source.Length; end += 17)
        {
            await SurvivesAsync(Source[..end]);
        }
    }

    [Fact]
    public async Task Code_that_lacks_any_token_is_survived()
    {
        foreach (var token in Tokens().Where((_, i) => i % 2 == 0))
        {
            await SurvivesAsync(Source.Remove(token.SpanStart, token.Span.Length));
        }
    }

    [Fact]
    public async Task Code_that_has_any_token_twice_is_survived()
    {
        foreach (var token in Tokens().Where((_, i) => i % 3 == 0))
        {
            await SurvivesAsync(Source.Insert(token.SpanStart, token.Text + " "));
        }
    }

    [Fact]
    public async Task Code_without_the_runtime_is_survived()
    {
        var compilation = TestCode.Compile(Source);
        await Analyze.RunAsync(compilation.WithReferences(compilation.References.Where(r => !r.Display!.EndsWith("AgentGen.dll", StringComparison.Ordinal))));
        await Analyze.RunAsync(compilation.WithReferences());
    }

    [Fact]
    public async Task A_concatenation_of_thousands_of_parts_is_survived()
    {
        var sum = string.Join(" + ", Enumerable.Range(0, 3000).Select(i => $"\"echo {i}; \""));
        var chain = string.Concat(Enumerable.Range(1, 200).Select(i => $"var v{i} = v{i - 1} + \"x\"; "));
        await SurvivesAsync($$"""
            public static class Tools
            {
                [Tool] public static object Long(string v0) { {{chain}} return (new CommandRequest { ShellText = {{sum}} }, new CommandRequest { ShellText = v200 }); }
            }
            """);
    }

    private static IEnumerable<SyntaxToken> Tokens() => SyntaxFactory.ParseCompilationUnit(Source).DescendantTokens();

    [Fact]
    public Task A_phase_that_stands_there_twice_is_survived() => SurvivesAsync("""
        public enum Mode { [ReadOnlyPhase, PhaseEdge(Act)] Look, [PhaseEdge(Look)] Look }
        public static class Tools { [Tool, Phase<Mode>(Mode.Look)] public static void Go() { } }
        """);

    [Theory]
    [InlineData("string full = full; File.Delete(full);")]
    [InlineData("string a = b; string b = a; File.Delete(a); Process.Start(\"sh\", $\"-c {b}\");")]
    [InlineData("Delegate read = read; Microsoft.Extensions.AI.AIFunctionFactory.Create(read);")]
    public Task A_local_that_is_made_of_itself_is_survived(string body) => SurvivesAsync(
        $"public static class Tools {{ [Tool, QualityGate(Gate.FileExists, nameof(path))] public static void Delete(string path) {{ {body} }} }}");

    [Fact]
    public Task A_function_that_another_function_keeps_is_survived() => SurvivesAsync("""
        public sealed class List { public int IndexOf() => 0; }
        public static class Tools
        {
            [ModelContextProtocol.Server.McpServerTool]
            public static string Read(string path, List own)
            {
                Func<string, string>? read = null;
                void Init() { read = s => s; }
                Init();
                return own.IndexOf() >= 0 ? File.ReadAllText(read!(path)) : path;
            }
        }
        """);

    private static async Task SurvivesAsync(string source)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Tested", "Tested", LanguageNames.CSharp,
            compilationOptions: TestCode.Options, parseOptions: TestCode.ParseOptions, metadataReferences: TestCode.References));
        workspace.AddDocument(project.Id, "Usings.cs", SourceText.From(TestCode.Usings));
        workspace.AddDocument(project.Id, "Frameworks.cs", SourceText.From(Frameworks.Source));
        var document = workspace.AddDocument(project.Id, "Source.cs", SourceText.From(source));
        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;

        foreach (var diagnostic in await Analyze.RunAsync(compilation))
        {
            foreach (var fixer in ShippedRules.Fixes.Where(f => f.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (_, _) => { }, TestContext.Current.CancellationToken));
            }
        }
    }
}
