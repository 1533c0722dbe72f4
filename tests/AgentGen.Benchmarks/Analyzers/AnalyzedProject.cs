using System.Collections.Immutable;
using System.Diagnostics;
using AgentGen.Benchmarks.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Benchmarks.Analyzers;

/// <summary>A project in an editor: after every edit the file is judged again, by the compiler and by the analyzers.</summary>
internal sealed class AnalyzedProject
{
    private readonly Dictionary<string, SyntaxTree> _trees;
    private CSharpCompilation _compilation;

    internal AnalyzedProject(IReadOnlyList<(string Path, string Text)> files)
    {
        _trees = files.ToDictionary(static file => file.Path, static file => Parse(file.Path, file.Text));
        _compilation = CSharpCompilation.Create(
            "Shop",
            _trees.Values,
            EditedProject.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    /// <summary>Changes a file; parsing it is part of no figure.</summary>
    internal void Edit(string path, Func<string, string> edit)
    {
        SyntaxTree before = _trees[path];
        string text = before.ToString();
        string changed = edit(text);
        if (changed == text)
        {
            throw new InvalidOperationException($"The edit of {path} changes nothing.");
        }

        _trees[path] = Parse(path, changed);
        _compilation = _compilation.ReplaceSyntaxTree(before, _trees[path]);
    }

    /// <summary>What the compiler itself says of a file.</summary>
    /// <returns>How long that took, in milliseconds.</returns>
    internal double Compile(string path)
    {
        CSharpCompilation fresh = _compilation.Clone();
        long start = Stopwatch.GetTimestamp();
        ImmutableArray<Diagnostic> found = fresh.GetSemanticModel(_trees[path]).GetDiagnostics();
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Diagnostic? error = found.FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return error is null ? milliseconds : throw new InvalidOperationException(error.ToString());
    }

    /// <summary>What the analyzers say of a file, in a compilation that nobody has asked anything yet.</summary>
    /// <returns>How long that took, in milliseconds.</returns>
    internal double Analyze(string path)
    {
        CSharpCompilation fresh = _compilation.Clone();
        long start = Stopwatch.GetTimestamp();
        CompilationWithAnalyzers analyzed = Analyzed(fresh, measure: false);
        SyntaxTree tree = _trees[path];
        analyzed.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None).GetAwaiter().GetResult();
        analyzed.GetAnalyzerSemanticDiagnosticsAsync(fresh.GetSemanticModel(tree), null, CancellationToken.None).GetAwaiter().GetResult();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>Judges every file.</summary>
    /// <returns>How long each analyzer worked, over all threads; and what was found by rule.</returns>
    internal (IReadOnlyDictionary<DiagnosticAnalyzer, double> Milliseconds, IReadOnlyDictionary<string, int> Findings) AnalyzeAll()
    {
        AnalysisResult result = Analyzed(_compilation.Clone(), measure: true).GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        return (
            result.AnalyzerTelemetryInfo.ToDictionary(static entry => entry.Key, static entry => entry.Value.ExecutionTime.TotalMilliseconds),
            result.GetAllDiagnostics().CountBy(static diagnostic => diagnostic.Id).ToDictionary());
    }

    private static CompilationWithAnalyzers Analyzed(CSharpCompilation compilation, bool measure) => new(
        compilation,
        ShippedAnalyzers.All,
        new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            static (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer} failed.", exception),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: measure));

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, EditedProject.Options, path, System.Text.Encoding.UTF8);
}
