using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Compiler.Tests.Emitted.Verification;

/// <summary>What the generator made of a compilation.</summary>
internal sealed class GeneratorOutput(CSharpCompilation compilation, GeneratorDriver driver, GeneratorDriverRunResult result)
{
    internal CSharpCompilation Compilation => compilation;

    internal GeneratorDriver Driver => driver;

    internal GeneratorDriverRunResult Result => result;

    internal IReadOnlyList<Diagnostic> Diagnostics => result.Diagnostics;

    /// <summary>The emitted files by name.</summary>
    internal IReadOnlyDictionary<string, string> Sources { get; } = result.Results[0].GeneratedSources
        .ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

    /// <summary>The file of the only type with this name.</summary>
    internal string Type(string name) => Sources.Single(source => source.Key.StartsWith($"Type.{name}_", StringComparison.Ordinal)).Value;

    /// <summary>The emitted file of one tool.</summary>
    internal string Tool(string name) => Sources[$"Tool.{name}.g.cs"];

    /// <summary>Compiles everything and loads it where it can be unloaded, after the assemblies that it references.</summary>
    internal CompiledProject Load(params GeneratorOutput[] references)
    {
        AssemblyLoadContext context = new("Sample", isCollectible: true);
        foreach (GeneratorOutput reference in references)
        {
            context.LoadFromStream(reference.Compile());
        }

        return new CompiledProject(context, context.LoadFromStream(Compile()));
    }

    /// <summary>Compiles everything, for another compilation to reference.</summary>
    internal MetadataReference Reference() => MetadataReference.CreateFromStream(Compile());

    private MemoryStream Compile()
    {
        Compilation all = compilation.AddSyntaxTrees(result.GeneratedTrees);
        MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult emitted = all.Emit(image);
        emitted.Diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ShouldBeEmpty();
        image.Position = 0;
        return image;
    }
}
