using AgentGen.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AgentGen.Analyzers.Tests.Vulnerable;

/// <summary>Compiles a case as a project of its own, with the libraries that tools use as referenced assemblies: a rule knows them by name and sees none of their bodies.</summary>
internal static class CaseCode
{
    public const string EditorConfig = "agentgen.tool_attributes = Acme.Agents.LlmFunction";

    private const string Usings = """
        global using System.ComponentModel;
        global using System.Data;
        global using System.Data.Common;
        global using System.Globalization;
        global using System.Net.Http;
        global using System.Net.Http.Json;
        global using System.Text;
        global using System.Text.Json;
        global using System.Text.RegularExpressions;
        global using Acme.Agents;
        global using AgentGen.Runs;
        global using CliWrap.Buffered;
        global using Dapper;
        global using Microsoft.CodeAnalysis.CSharp.Scripting;
        global using Microsoft.Data.SqlClient;
        global using Microsoft.Data.Sqlite;
        global using Microsoft.EntityFrameworkCore;
        global using Microsoft.Extensions.AI;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.SemanticKernel;
        global using ModelContextProtocol.Server;
        global using JsonConvert = Newtonsoft.Json.JsonConvert;
        global using JsonSerializerSettings = Newtonsoft.Json.JsonSerializerSettings;
        global using JsonTextReader = Newtonsoft.Json.JsonTextReader;
        global using TypeNameHandling = Newtonsoft.Json.TypeNameHandling;
        """;

    private static readonly IReadOnlyList<MetadataReference> Libraries = [.. Framework(), Stubs()];

    public static CSharpCompilation Compile(string code) => TestCode.Compile(Usings, code).AddReferences(Libraries);

    /// <summary>The case's own code in its compilation.</summary>
    public static SyntaxTree Tree(Compilation compilation) => compilation.SyntaxTrees.Single(tree => tree.FilePath == "Source2.cs");

    private static IEnumerable<MetadataReference> Framework() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) is "Microsoft.Extensions.Configuration.Abstractions" or "Microsoft.Extensions.Http")
            .Select(path => MetadataReference.CreateFromFile(path));

    private static MetadataReference Stubs()
    {
        var trees = Directory.EnumerateFiles(Path.Combine(Corpus.Folder, "Libraries"), "*.cs").Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), TestCode.ParseOptions, file));
        using var image = new MemoryStream();
        var emitted = CSharpCompilation.Create("Libraries", trees, TestCode.References, TestCode.Options).Emit(image);
        emitted.Success.ShouldBeTrue(string.Join("\n", emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
