using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AgentGen.Compiler.Tests.Emitted.Properties.Model;
using AgentGen.Compiler.Tests.Emitted.Verification;
using Microsoft.Extensions.AI;

namespace AgentGen.Compiler.Tests.Emitted.Properties;

/// <summary>Several graphs in one compiled project, each with its generated tool and what the factory makes of the same method.</summary>
internal sealed class GraphProject : IDisposable
{
    private const string Usings = """
        using System.Collections.Concurrent; using System.Collections.Frozen; using System.Collections.Immutable; using System.Collections.ObjectModel;
        using System.ComponentModel.DataAnnotations; using System.Text.Json.Serialization;

        """;

    private readonly CompiledProject _project;
    private readonly Dictionary<string, GeneratedTool> _tools;

    // Contracts of its own, so that the factory's shared options do not keep the project from being unloaded.
    private readonly JsonSerializerOptions _options = new(AIJsonUtilities.DefaultOptions);

    internal GraphProject(IReadOnlyList<Graph> graphs)
    {
        StringBuilder source = new(Usings);
        source.AppendJoin('\n', graphs.Select(static (graph, i) => graph.Source(Name(i))));
        _options.TypeInfoResolverChain[^1] = new DefaultJsonTypeInfoResolver();
        GeneratorOutput output = Generate.From(source.ToString(), properties: ("RunAnalyzers", "false"));
        output.Diagnostics.ShouldBeEmpty();
        _project = output.Load();
        _tools = _project.Map().Tools.ToDictionary(static tool => tool.Name);
        Tools = [.. graphs.Select((graph, i) => new GraphTool(graph, Name(i), _tools[Name(i)], Reflected(i), Seen(i)))];
    }

    internal IReadOnlyList<GraphTool> Tools { get; }

    public void Dispose() => _project.Dispose();

    private static string Name(int index) => $"g{index}";

    private AIFunction Reflected(int index) => AIFunctionFactory.Create(
        Class(index).GetMethod(Name(index))!, target: null, new AIFunctionFactoryOptions { SerializerOptions = _options });

    private FieldInfo Seen(int index) => Class(index).GetField("Seen")!;

    private Type Class(int index) => _project.Assembly.GetType($"{Name(index)}.Tools", throwOnError: true)!;
}
