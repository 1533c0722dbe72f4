using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace AgentGen.Benchmarks.Generator;

/// <summary>A project in an editor: one generator runs again after every edit.</summary>
internal sealed class EditedProject
{
    internal static readonly CSharpParseOptions Options = new(LanguageVersion.Latest, DocumentationMode.Parse);
    internal static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name
                && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal)
                    || name is "AgentGen.dll" or "netstandard.dll" or "mscorlib.dll" or "Microsoft.CSharp.dll" or "Microsoft.Bcl.AsyncInterfaces.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly Dictionary<string, SyntaxTree> _trees;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;
    private Dictionary<string, SourceText> _emitted = [];

    internal EditedProject(SyntheticProject project, IIncrementalGenerator generator)
    {
        _trees = project.Files.ToDictionary(static file => file.Path, static file => Parse(file.Path, file.Text));
        _compilation = CSharpCompilation.Create(
            "Shop", _trees.Values, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create([generator.AsSourceGenerator()], parseOptions: Options);
    }

    /// <summary>Everything that the generator emitted, in bytes.</summary>
    internal long EmittedBytes => _emitted.Values.Sum(static text => (long)System.Text.Encoding.UTF8.GetByteCount(text.ToString()));

    /// <summary>Runs the generator on the project as it is.</summary>
    internal GeneratorRun Run()
    {
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        _driver = _driver.RunGenerators(_compilation);
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double cpuMilliseconds = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds;
        GeneratorRunResult result = _driver.GetRunResult().Results[0];
        if (result.Exception is { } exception)
        {
            throw new InvalidOperationException("The generator failed.", exception);
        }

        Dictionary<string, SourceText> emitted = result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText);
        int changed = emitted.Count(source => _emitted.GetValueOrDefault(source.Key) != source.Value);
        _emitted = emitted;
        return new GeneratorRun(milliseconds, cpuMilliseconds, changed);
    }

    /// <summary>Changes a file.</summary>
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

    /// <summary>Compiles the project with what was emitted.</summary>
    /// <returns>How much processor time that took, in milliseconds.</returns>
    internal double Compile()
    {
        TimeSpan cpu = Environment.CpuUsage.TotalTime;
        Compilation all = _compilation.AddSyntaxTrees(_emitted.Select(static source => CSharpSyntaxTree.ParseText(source.Value, Options, source.Key)));
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = all.Emit(image);
        double milliseconds = (Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds;
        return result.Success
            ? milliseconds
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5)));
    }

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Options, path, System.Text.Encoding.UTF8);
}
