using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.Loader;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace AgentGen.Compiler.Tests.HotReload;

/// <summary>A generated project that runs, and whose code is replaced under its feet by what the compiler makes of an edit, as <c>dotnet watch</c> does.</summary>
internal sealed class HotProject
{
    private static readonly Guid SlotMap = new("755F52A8-91C5-45BE-B4B8-209571E552BD");
    private static readonly Guid LambdaMap = new("A643004C-0240-496F-A783-30D64F4979DE");
    private static readonly Guid StateMachineMap = new("8B78CD68-2EDE-420B-980B-E15884B8AAA3");

    private readonly Assembly _assembly;
    private Compilation _compilation;
    private EmitBaseline _baseline;

    private HotProject(Compilation compilation, byte[] image, byte[] symbols)
    {
        _compilation = compilation;
        MetadataReader debug = MetadataReaderProvider.FromPortablePdbImage([.. symbols]).GetMetadataReader();
        _baseline = EmitBaseline.CreateInitialBaseline(
            compilation, ModuleMetadata.CreateFromImage(image), method => DebugInformation(debug, method), static _ => default, hasPortableDebugInformation: true);

        // Only a module that stays can be edited.
        _assembly = new AssemblyLoadContext("Hot", isCollectible: false).LoadFromStream(new MemoryStream(image), new MemoryStream(symbols));
        Map = (ToolMap)_assembly.GetType($"{Generate.RootNamespace}.AgentTools", throwOnError: true)!.GetMethod("Create")!.Invoke(null, [null])!;
    }

    /// <summary>Made once, before any edit.</summary>
    internal ToolMap Map { get; }

    internal static HotProject Start(GeneratorOutput generated)
    {
        Compilation all = generated.Compilation.AddSyntaxTrees(generated.Result.GeneratedTrees);
        using MemoryStream image = new();
        using MemoryStream symbols = new();
        EmitResult emitted = all.Emit(image, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        emitted.Success.ShouldBeTrue(string.Join('\n', emitted.Diagnostics));
        return new HotProject(all, image.ToArray(), symbols.ToArray());
    }

    /// <summary>Puts the bodies of the edited methods into the running code.</summary>
    internal void Apply(GeneratorOutput edited, params string[] methods)
    {
        Compilation next = edited.Compilation.AddSyntaxTrees(edited.Result.GeneratedTrees);
        SemanticEdit[] edits = [.. methods.Select(method => new SemanticEdit(SemanticEditKind.Update, Method(_compilation, method), Method(next, method)))];
        using MemoryStream metadata = new();
        using MemoryStream code = new();
        using MemoryStream symbols = new();
        EmitDifferenceResult difference = next.EmitDifference(_baseline, edits, static _ => false, metadata, code, symbols, TestContext.Current.CancellationToken);
        difference.Success.ShouldBeTrue(string.Join('\n', difference.Diagnostics));

        MetadataUpdater.ApplyUpdate(_assembly, metadata.ToArray(), code.ToArray(), symbols.ToArray());
        (_compilation, _baseline) = (next, difference.Baseline!);
    }

    private static IMethodSymbol Method(Compilation compilation, string name) =>
        compilation.SyntaxTrees
            .Where(static tree => tree.FilePath == "Tools.cs")
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>().Select(method => (IMethodSymbol)compilation.GetSemanticModel(tree).GetDeclaredSymbol(method)!))
            .Single(method => method.Name == name);

    private static EditAndContinueMethodDebugInformation DebugInformation(MetadataReader symbols, MethodDefinitionHandle method) =>
        EditAndContinueMethodDebugInformation.Create(Blob(symbols, method, SlotMap), Blob(symbols, method, LambdaMap), Blob(symbols, method, StateMachineMap));

    private static ImmutableArray<byte> Blob(MetadataReader symbols, MethodDefinitionHandle method, Guid kind) =>
        symbols.GetCustomDebugInformation(method)
            .Select(symbols.GetCustomDebugInformation)
            .Where(information => symbols.GetGuid(information.Kind) == kind)
            .Select(information => symbols.GetBlobContent(information.Value))
            .FirstOrDefault([]);
}
