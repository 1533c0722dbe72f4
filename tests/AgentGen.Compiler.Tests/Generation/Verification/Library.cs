using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace AgentGen.Compiler.Tests.Emitted.Verification;

/// <summary>A referenced assembly, with the documentation that the compiler writes beside it.</summary>
internal sealed class Library
{
    private Library(CSharpCompilation compilation, MetadataReference assembly, string documentation)
    {
        Source = compilation.ToMetadataReference();
        Assembly = assembly;
        Documentation = documentation;
    }

    /// <summary>The assembly as a build refers to it.</summary>
    internal MetadataReference Assembly { get; }

    /// <summary>The assembly as an editor refers to it that has its source open.</summary>
    internal MetadataReference Source { get; }

    internal string Documentation { get; }

    internal static Library Of([StringSyntax("c#-test")] string source)
    {
        CSharpCompilation compilation = Generate.Compile(source, DocumentationMode.Diagnose).WithAssemblyName("Lib");
        using MemoryStream image = new();
        using MemoryStream documentation = new();
        EmitResult emitted = compilation.Emit(image, xmlDocumentationStream: documentation);
        emitted.Success.ShouldBeTrue(string.Join("\n", emitted.Diagnostics));
        return new Library(compilation, MetadataReference.CreateFromImage(image.ToArray()), Encoding.UTF8.GetString(documentation.ToArray()));
    }
}
