using AgentGen.Analyzers.Tests.Verification;
using AgentGen.Analyzers.Tests.Vulnerable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.Analyzers.Tests.Robustness;

/// <summary>Runs every analyzer over code as an editor has it, and asks for the fixes of what is reported: neither may throw.</summary>
internal static class Survival
{
    /// <param name="code">The code as it stands.</param>
    /// <param name="what">What was done to it, for the message.</param>
    public static async Task ShouldBeSurvivedAsync(string code, string what)
    {
        try
        {
            await RunAsync(code);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Assert.Fail($"{what}\n{exception}\n{code}");
        }
    }

    private static async Task RunAsync(string code)
    {
        using var workspace = new AdhocWorkspace();
        var compilation = CaseCode.Compile(code);
        var tree = CaseCode.Tree(compilation);
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Tested", "Tested", LanguageNames.CSharp,
            compilationOptions: compilation.Options, parseOptions: TestCode.ParseOptions, metadataReferences: compilation.References));
        foreach (var other in compilation.SyntaxTrees.Where(other => other != tree))
        {
            workspace.AddDocument(project.Id, other.FilePath, await other.GetTextAsync(TestContext.Current.CancellationToken));
        }

        var document = workspace.AddDocument(project.Id, tree.FilePath, SourceText.From(code));
        var reported = await Analyze.RunAsync((await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!, ShippedRules.Analyzers, CaseCode.EditorConfig);
        var own = await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken);
        foreach (var diagnostic in reported.Where(diagnostic => diagnostic.Location.SourceTree == own))
        {
            foreach (var fixer in ShippedRules.Fixes.Where(fixer => fixer.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await fixer.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (_, _) => { }, TestContext.Current.CancellationToken));
            }
        }
    }
}
