using AgentGen.Compiler;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Phases;

/// <summary>Tells whether a tool names phases.</summary>
internal static class ToolPhases
{
    public static bool Exist(ToolSite site) =>
        PhaseParser.FindAttribute(site) is { ConstructorArguments: [{ Kind: TypedConstantKind.Array, IsNull: false, Values.Length: > 0 }] };
}
