using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AgentGen.Analyzers.Reach;

/// <summary>
/// The attributes that make a method a tool: those of the frameworks, and those that <c>agentgen.tool_attributes</c> names in <c>.editorconfig</c>, by simple or
/// full name, with or without the ending <c>Attribute</c>, separated by commas.
/// </summary>
internal sealed class ToolAttributes(AnalyzerConfigOptionsProvider options)
{
    public const string Option = "agentgen.tool_attributes";

    private const string Suffix = "Attribute";

    private static readonly ImmutableDictionary<string, (string Namespace, ToolKind Kind)> Frameworks =
        ImmutableDictionary.CreateRange(StringComparer.Ordinal, new KeyValuePair<string, (string, ToolKind)>[]
        {
            new("ToolAttribute", ("AgentGen", ToolKind.AgentGen)),
            new("McpServerToolAttribute", ("ModelContextProtocol.Server", ToolKind.Mcp)),
            new("KernelFunctionAttribute", ("Microsoft.SemanticKernel", ToolKind.SemanticKernel)),
        });

    private readonly ConcurrentDictionary<SyntaxTree, ImmutableArray<string>> configured = new();

    /// <summary>Whether the compilation knows any attribute that can make a tool.</summary>
    public bool CanStandIn(Compilation compilation) =>
        Frameworks.Any(attribute => !compilation.GetTypesByMetadataName($"{attribute.Value.Namespace}.{attribute.Key}").IsEmpty)
        || compilation.SyntaxTrees.Any(tree => !NamesFor(tree).IsEmpty);

    /// <summary>What the attributes of a method, and of what it overrides, make of it.</summary>
    public ToolKind? Find(IMethodSymbol method)
    {
        for (IMethodSymbol? level = method; level is not null; level = level.OverriddenMethod)
        {
            foreach (AttributeData attribute in level.GetAttributes())
            {
                if (attribute.AttributeClass is { } type && KindOf(type, method) is { } kind)
                {
                    return kind;
                }
            }
        }

        return null;
    }

    private ToolKind? KindOf(INamedTypeSymbol attribute, IMethodSymbol method)
    {
        var names = method.DeclaringSyntaxReferences.SelectMany(place => NamesFor(place.SyntaxTree));
        for (INamedTypeSymbol? type = attribute; type is not null && type.Name != Suffix; type = type.BaseType)
        {
            if (Frameworks.TryGetValue(type.Name, out var known) && type.ContainingNamespace.ToDisplayString() == known.Namespace)
            {
                return known.Kind == ToolKind.SemanticKernel && IsStepOfProcess(method.ContainingType) ? null : known.Kind;
            }

            if (names.Any(name => IsNamed(type, name)))
            {
                return ToolKind.Configured;
            }
        }

        return null;
    }

    // The functions of a process step are called by the process, with what its other steps emit; no model sees them.
    private static bool IsStepOfProcess(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == "KernelProcessStep" && type.ContainingNamespace.ToDisplayString() == "Microsoft.SemanticKernel")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamed(INamedTypeSymbol attribute, string name)
    {
        string written = name.Contains('.') ? attribute.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat) : attribute.Name;
        return written == name || written == name + Suffix;
    }

    private ImmutableArray<string> NamesFor(SyntaxTree tree) => configured.GetOrAdd(tree, ReadNames);

    private ImmutableArray<string> ReadNames(SyntaxTree tree) =>
        options.GetOptions(tree).TryGetValue(Option, out string? value) || options.GlobalOptions.TryGetValue(Option, out value)
            ? [.. value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(static name => name.Trim()).Where(static name => name.Length > 0)]
            : [];
}
