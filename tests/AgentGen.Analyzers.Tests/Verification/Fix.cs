using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.Analyzers.Tests.Verification;

/// <summary>Applies the fixes of a rule to test sources: what comes out compiles, reads as expected and no longer has the diagnostic.</summary>
internal static class Fix
{
    /// <summary>Expects that the fix of one kind, applied to every diagnostic of a rule at once, gives the expected text; and that one by one gives the same.</summary>
    public static async Task ShouldGiveAsync(string id, string key, string source, string expected)
    {
        (await ApplyOneByOneAsync(id, key, source)).ShouldBe(expected);
        (await ApplyToAllAsync(id, key, source)).ShouldBe(expected);
        TestCode.Compile(expected).ShouldCompile();
        await Analyze.ShouldNotReportAsync(id, expected);
    }

    /// <summary>The keys of the fixes offered for the diagnostics of a rule, of which there is at least one.</summary>
    public static async Task<IReadOnlyList<string>> OfferedAsync(string id, string source)
    {
        TestCode.Compile(source).ShouldCompile();
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, source);
        var diagnostics = await DiagnosticsAsync(document, id);
        diagnostics.ShouldNotBeEmpty("the diagnostic stands");
        var actions = await Task.WhenAll(diagnostics.Select(d => ActionsAsync(document, d)));
        return [.. actions.SelectMany(a => a).Select(a => a.EquivalenceKey!).Distinct()];
    }

    private static async Task<string> ApplyOneByOneAsync(string id, string key, string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, source);
        while ((await DiagnosticsAsync(document, id)).FirstOrDefault() is { } diagnostic)
        {
            var action = (await ActionsAsync(document, diagnostic)).Single(a => a.EquivalenceKey == key);
            var before = await TextAsync(document);
            document = await ApplyAsync(document, action);
            (await TextAsync(document)).ShouldNotBe(before, "a fix that is offered changes the document");
        }

        return await TextAsync(document);
    }

    private static async Task<string> ApplyToAllAsync(string id, string key, string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = Open(workspace, source);
        var context = new FixAllContext(document, FixerOf(id), FixAllScope.Document, key, [id], new Diagnostics(id), TestContext.Current.CancellationToken);
        var action = (await FixerOf(id).GetFixAllProvider()!.GetFixAsync(context)).ShouldNotBeNull();
        return await TextAsync(await ApplyAsync(document, action));
    }

    private static CodeFixProvider FixerOf(string id) => ShippedRules.Fixes.Single(f => f.FixableDiagnosticIds.Contains(id));

    private static Document Open(AdhocWorkspace workspace, string source)
    {
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Tested", "Tested", LanguageNames.CSharp,
            compilationOptions: TestCode.Options, parseOptions: TestCode.ParseOptions, metadataReferences: TestCode.References));
        workspace.AddDocument(project.Id, "Usings.cs", SourceText.From(TestCode.Usings));
        workspace.AddDocument(project.Id, "Frameworks.cs", SourceText.From(Frameworks.Source));
        return workspace.AddDocument(project.Id, "Source.cs", SourceText.From(source));
    }

    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(Document document, string id)
    {
        var compilation = await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken);
        return [.. (await Analyze.RunAsync(compilation!)).Where(d => d.Id == id).OrderBy(d => d.Location.SourceSpan.Start)];
    }

    private static async Task<IReadOnlyList<CodeAction>> ActionsAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await FixerOf(diagnostic.Id).RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        return actions;
    }

    private static async Task<Document> ApplyAsync(Document document, CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }

    private static async Task<string> TextAsync(Document document) => (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();

    private sealed class Diagnostics(string id) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await GetDocumentDiagnosticsAsync(project.Documents.Last(), cancellationToken);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            await DiagnosticsAsync(document, id);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
