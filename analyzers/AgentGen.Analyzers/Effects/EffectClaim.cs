using AgentGen.Analyzers.Commands;
using Microsoft.CodeAnalysis;

namespace AgentGen.Analyzers.Effects;

/// <summary>What a tool says about its effect.</summary>
/// <param name="effect">The name of the effect; <see langword="null"/> where the attribute says none that is known.</param>
/// <param name="isMcp">Whether it is said in the words of the MCP SDK.</param>
internal sealed class EffectClaim(string? effect, bool isMcp = false)
{
    public string? Effect { get; } = effect;

    public bool IsMcp { get; } = isMcp;

    /// <summary>Whether the effect is decided for every call.</summary>
    public bool IsPerCall { get; private set; }

    public bool RequiresApproval { get; private set; }

    public bool IsReadOnly => Effect == "ReadOnly";

    public static EffectClaim? Of(IMethodSymbol method)
    {
        for (IMethodSymbol? level = method.PartialDefinitionPart ?? method; level is not null; level = level.OverriddenMethod)
        {
            if (level.FindAgentGenAttribute("ToolAttribute") is { } tool)
            {
                return new EffectClaim(EffectOf(tool))
                {
                    IsPerCall = Named(tool, "EffectFrom") is { IsNull: false },
                    RequiresApproval = Named(tool, "RequiresApproval") is { Value: true },
                };
            }

            if (level.GetAttributes().FirstOrDefault(static attribute => IsMcpTool(attribute.AttributeClass)) is { } mcp)
            {
                return new EffectClaim(Named(mcp, "ReadOnly") is { Value: true } ? "ReadOnly" : null, isMcp: true);
            }
        }

        return null;
    }

    private static bool IsMcpTool(INamedTypeSymbol? type) =>
        type is { Name: "McpServerToolAttribute" } && type.ContainingNamespace.ToDisplayString() == "ModelContextProtocol.Server";

    /// <summary>The effect's name: <c>Once</c> where none is declared, no name for a value that is no member.</summary>
    private static string? EffectOf(AttributeData tool) => Named(tool, "Effect") switch
    {
        null => "Once",
        { Type: { } type, Value: var value } => type.GetMembers().OfType<IFieldSymbol>()
            .FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, value))?.Name,
        _ => null,
    };

    private static TypedConstant? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value;
            }
        }

        return null;
    }
}
