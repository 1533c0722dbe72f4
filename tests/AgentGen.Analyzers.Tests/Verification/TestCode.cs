using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Analyzers.Tests.Verification;

/// <summary>Compiles test sources as a project of today would: nullable on, implicit usings, everything the tests run with referenced.</summary>
internal static class TestCode
{
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Diagnostics;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using AgentGen;
        """;

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Parse);

    public static CSharpCompilationOptions Options { get; } = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    public static IReadOnlyList<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(path => IsNeeded(Path.GetFileNameWithoutExtension(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The attributes of other frameworks that make tools.</summary>
    private static readonly SyntaxTree OtherFrameworks = CSharpSyntaxTree.ParseText(Frameworks.Source, ParseOptions, "Frameworks.cs");

    // The host also trusts a web framework and the compiler itself: each reference costs every test a little.
    private static bool IsNeeded(string assembly) =>
        assembly is "AgentGen" or "netstandard" or "Microsoft.Extensions.AI.Abstractions" or "Microsoft.Extensions.DependencyInjection.Abstractions"
        || assembly.StartsWith("System.", StringComparison.Ordinal);

    public static CSharpCompilation Compile(params IEnumerable<string> sources) => CSharpCompilation.Create(
        "Tested",
        [.. sources.Prepend(Usings).Select((source, i) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Source{i}.cs")), OtherFrameworks],
        References,
        Options);

    public static void ShouldCompile(this Compilation compilation)
    {
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        errors.ShouldBeEmpty(string.Join("\n", errors) + "\n" + compilation.SyntaxTrees.ElementAt(1));
    }
}
