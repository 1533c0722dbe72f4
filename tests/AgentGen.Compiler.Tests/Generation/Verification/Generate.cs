using System.Diagnostics.CodeAnalysis;
using AgentGen.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Compiler.Tests.Emitted.Verification;

/// <summary>Runs the generator. Every run is followed by a second on an equal compilation, in which nothing may be made anew.</summary>
internal static class Generate
{
    internal const string RootNamespace = "Sample";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.ComponentModel;
        global using System.Text.Json;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using AgentGen;
        """;

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("AgentGen.Compiler.Tests", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Generates from one source file.</summary>
    internal static GeneratorOutput From([StringSyntax("c#-test")] string source, DocumentationMode documentation = DocumentationMode.Parse, params (string Name, string Value)[] properties) =>
        From(Compile(source, documentation), documentation, properties);

    /// <summary>Generates for an assembly of some name.</summary>
    internal static GeneratorOutput From([StringSyntax("c#-test")] string source, string assembly, params (string Name, string Value)[] properties) =>
        From(Compile(source).WithAssemblyName(assembly), DocumentationMode.Parse, properties);

    /// <summary>Generates for an assembly that references others.</summary>
    internal static GeneratorOutput From([StringSyntax("c#-test")] string source, MetadataReference[] references, params (string Name, string Value)[] properties) =>
        From(Compile(source).AddReferences(references), DocumentationMode.Parse, properties);

    /// <summary>Generates from a compilation, with additional files beside it.</summary>
    internal static GeneratorOutput From(CSharpCompilation compilation, params AdditionalText[] files) =>
        Run(compilation, Driver(DocumentationMode.Parse, []).AddAdditionalTexts([.. files]));

    private static GeneratorOutput From(CSharpCompilation compilation, DocumentationMode documentation, (string Name, string Value)[] properties) =>
        Run(compilation, Driver(documentation, properties));

    private static GeneratorOutput Run(CSharpCompilation compilation, GeneratorDriver driver)
    {
        driver = driver.RunGenerators(compilation);
        GeneratorDriverRunResult first = driver.GetRunResult();
        first.Results[0].Exception.ShouldBeNull();
        Cached.ShouldBeReused(driver.RunGenerators(compilation.Clone()).GetRunResult());
        return new GeneratorOutput(compilation, driver, first);
    }

    internal static CSharpCompilation Compile(string source, DocumentationMode documentation = DocumentationMode.Parse) =>
        Compile([Parse(source, "Tools.cs", documentation)], documentation);

    internal static CSharpCompilation Compile(IEnumerable<SyntaxTree> files, DocumentationMode documentation = DocumentationMode.Parse) => CSharpCompilation.Create(
        "Sample",
        [Parse(Usings, "Usings.cs", documentation), .. files],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    internal static SyntaxTree Parse(string source, string path, DocumentationMode documentation = DocumentationMode.Parse) => CSharpSyntaxTree.ParseText(
        source, new CSharpParseOptions(LanguageVersion.Latest, documentation), path, System.Text.Encoding.UTF8);

    internal static GeneratorDriver Driver(DocumentationMode documentation = DocumentationMode.Parse, params (string Name, string Value)[] properties) => CSharpGeneratorDriver.Create(
        [new ToolGenerator().AsSourceGenerator()],
        parseOptions: new CSharpParseOptions(LanguageVersion.Latest, documentation),
        optionsProvider: new BuildProperties([("RootNamespace", RootNamespace), .. properties]),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
