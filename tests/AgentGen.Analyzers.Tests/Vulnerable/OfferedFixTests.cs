using System.Collections.Concurrent;
using AgentGen.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Tests.Vulnerable;

/// <summary>Whatever fix is offered anywhere in the cases, vulnerable or safe, gives code that compiles and says no more what it said.</summary>
public sealed class OfferedFixTests
{
    [Fact]
    public async Task Every_offered_fix_compiles_and_removes_its_diagnostic()
    {
        var applied = new ConcurrentDictionary<string, int>();
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Corpus.Tools.SelectMany(tool => new[] { (tool, tool.Vulnerable), (tool, tool.Safe) }), TestContext.Current.CancellationToken, async (one, _) =>
        {
            (VulnerableTool tool, string code) = one;
            using var workspace = new AdhocWorkspace();
            Document document = Open(workspace, CaseCode.Compile(code));
            foreach (Diagnostic diagnostic in await ReportedAsync(document, ShippedRules.Analyzers))
            {
                foreach (CodeAction action in await OfferedAsync(document, diagnostic))
                {
                    applied.AddOrUpdate(diagnostic.Id, 1, (_, count) => count + 1);
                    if (await FindFaultAsync(document, diagnostic, action) is { } fault)
                    {
                        wrong.Add($"{tool}, {diagnostic.Id}, '{action.Title}': {fault}");
                    }
                }
            }
        });

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join("\n", applied.OrderBy(rule => rule.Key).Select(rule => $"{rule.Key}: {rule.Value} fixes applied")));
        applied.Count.ShouldBeGreaterThan(3);
        wrong.ShouldBeEmpty(string.Join("\n\n", wrong));
    }

    private static Document Open(AdhocWorkspace workspace, Compilation compilation)
    {
        Project project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Tested", "Tested", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: TestCode.ParseOptions, metadataReferences: compilation.References));
        SyntaxTree own = CaseCode.Tree(compilation);
        DocumentId? opened = null;
        Solution solution = project.Solution;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            var id = DocumentId.CreateNewId(project.Id);
            solution = solution.AddDocument(id, tree.FilePath, tree.GetText(), filePath: tree.FilePath);
            opened = tree == own ? id : opened;
        }

        return solution.GetDocument(opened!)!;
    }

    private static async Task<IReadOnlyList<Diagnostic>> ReportedAsync(Document document, IEnumerable<DiagnosticAnalyzer> analyzers)
    {
        Compilation compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        SyntaxTree? tree = await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken);
        return [.. (await Analyze.RunAsync(compilation, [.. analyzers], CaseCode.EditorConfig)).Where(diagnostic => diagnostic.Location.SourceTree == tree)];
    }

    private static async Task<IReadOnlyList<CodeAction>> OfferedAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        foreach (CodeFixProvider fixer in ShippedRules.Fixes.Where(fixer => fixer.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        }

        return actions;
    }

    private static async Task<string?> FindFaultAsync(Document document, Diagnostic diagnostic, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        Document changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        Compilation compilation = (await changed.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        string text = (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        if (compilation.GetDiagnostics().FirstOrDefault(found => found.Severity == DiagnosticSeverity.Error) is { } error)
        {
            return $"{error}\n{text}";
        }

        var analyzers = ShippedRules.Analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(rule => rule.Id == diagnostic.Id)).ToList();
        int before = (await ReportedAsync(document, analyzers)).Count(found => found.Id == diagnostic.Id);
        int after = (await ReportedAsync(changed, analyzers)).Count(found => found.Id == diagnostic.Id);
        return after < before ? null : $"{before} diagnostics before, {after} after\n{text}";
    }
}
